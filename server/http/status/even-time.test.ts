import { expect, test } from "vitest";
import { appointmentCode } from "../../../shared/domain/appointment-code.ts";
import { openStatus } from "../../testing/open-status.ts";
import { answerAfter, EvenTime } from "./even-time.ts";

/** Delays that last until the test lets them end, and how long each would have been. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const asked: number[] = [];
  const pause = (milliseconds: number) => {
    asked.push(milliseconds);
    return promise;
  };
  return { asked, pause, open: resolve };
}

test("[S1] right, unknown and malformed codes wait behind the same delay, and none is answered before it", async () => {
  const { asked, pause, open } = gate();
  await using opened = await openStatus({ pause });
  const { code } = await opened.handOver();
  const codes = [code, appointmentCode("99999999999"), "12", "constructor", code];
  const answered: number[] = [];
  const asking = codes.map(async (each) => {
    const { status } = await opened.ask(each);
    answered.push(status);
    return status;
  });
  await expect.poll(() => asked.length).toBe(codes.length);
  expect(answered).toEqual([]);
  // All end at the same time after their arrival: what is left of it is all that differs.
  for (const left of asked) expect(left).toBeLessThanOrEqual(answerAfter);
  open();
  expect(await Promise.all(asking)).toEqual([200, 404, 404, 404, 200]);
});

test("[S1] by the clock too, no answer comes before its time, right or wrong", async () => {
  await using opened = await openStatus();
  const { code } = await opened.handOver();
  const took = async (each: string) => {
    const begun = performance.now();
    await opened.ask(each);
    return performance.now() - begun;
  };
  const codes = [code, appointmentCode("99999999999"), "12", code];
  // Timers count whole milliseconds.
  for (const time of await Promise.all(codes.map(took))) {
    expect(time).toBeGreaterThanOrEqual(answerAfter - 1);
  }
});

test("[S1] what the look-up took is part of the delay, and a slow one is not delayed further", async () => {
  const { asked, pause, open } = gate();
  const even = new EvenTime(pause);
  open();
  expect(await even.passed(120)).toBe(true);
  expect(await even.passed(4_000)).toBe(true);
  expect(asked).toEqual([answerAfter - 120, 0]);
});

test("[W3] so many answers may be due that one more is not worth waiting for", async () => {
  const { pause, open } = gate();
  const even = new EvenTime(pause, 2);
  const two = [even.passed(0), even.passed(0)];
  expect(await even.passed(0)).toBe(false);
  open();
  expect(await Promise.all(two)).toEqual([true, true]);
  expect(await even.passed(0)).toBe(true);
});
