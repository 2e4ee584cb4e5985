import { expect, test } from "vitest";
import { appointmentCode } from "../../shared/domain/appointment-code.ts";
import { minute, second } from "../../shared/domain/instant.ts";
import { handedOver, newestCase } from "../../shared/testing/case-requests.ts";
import { checkIn, kiosk } from "../../shared/testing/requests.ts";
import { openOffice } from "../testing/open-office.ts";

const wrong = appointmentCode("99999999999");
const print = (code: string) => kiosk({ type: "PrintStatus", code, language: "de" });

/** The office with a case in it, whose code prints. */
async function withCase() {
  const opened = await openOffice();
  const { office, clock } = opened;
  for (const { request } of handedOver(clock.now)) {
    expect(await office.submit(null, request)).toMatchObject({ ok: true });
  }
  const ask = async (request: Parameters<typeof office.submit>[1]) => {
    const reply = await office.submit(null, request);
    return reply.ok ? reply.answer.kind : reply.error.code;
  };
  return { ...opened, ask, code: newestCase(office).code };
}

test("[A6] [S3] five wrong codes to be printed pause the kiosk's codes as any others do", async () => {
  const { office, clock, ask, code } = await withCase();
  for (let tried = 1; tried <= 5; tried += 1) expect(await ask(print(wrong))).toBe("code-unknown");
  expect(await ask(print(code))).toBe("code-entry-paused");
  expect(await ask(checkIn(code))).toBe("code-entry-paused");
  clock.pass(30 * second);
  expect(await ask(print(code))).toBe("slip");
  await office.close();
});

test("[S3] ten wrong ones in ten minutes, however slowly, and none is printed for ten, right or wrong", async () => {
  const { office, clock, ask, code } = await withCase();
  for (let tried = 1; tried <= 10; tried += 1) {
    expect(await ask(print(wrong))).toBe("code-unknown");
    clock.pass(50 * second);
  }
  expect(await ask(print(code))).toBe("code-entry-paused");
  expect(await ask(print(wrong))).toBe("code-entry-paused");
  // Who only checks in has guessed nothing.
  expect(await ask(checkIn(wrong))).toBe("code-unknown");
  clock.pass(10 * minute);
  expect(await ask(print(code))).toBe("slip");
  await office.close();
});
