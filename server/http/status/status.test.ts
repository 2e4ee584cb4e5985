import { afterEach, beforeEach, expect, test } from "vitest";
import { appointmentCode } from "../../../shared/domain/appointment-code.ts";
import { day, minute } from "../../../shared/domain/instant.ts";
import { statusReply } from "../../../shared/protocol/status-pages.ts";
import { backDuty, backOn } from "../../../shared/testing/case-requests.ts";
import { openStatus, type OpenedStatus } from "../../testing/open-status.ts";

let opened: OpenedStatus;
beforeEach(async () => {
  opened = await openStatus({ pause: () => Promise.resolve() });
});
afterEach(() => opened[Symbol.asyncDispose]());

async function look(code: string) {
  const { status, body } = await opened.ask(code);
  expect(status).toBe(200);
  return statusReply.parse(JSON.parse(body));
}

const caseOf = (number: string) => {
  const file = opened.office.state.cases.get(number);
  if (file === undefined) throw new Error(`no case ${number}`);
  return file;
};

test("[S1] an incomplete application: step 1, what is missing with its alternatives, and until when", async () => {
  const { code, documentsUntil, opened: since } = await opened.handOver(["passport"]);
  const seen = await look(code);
  expect(seen).toMatchObject({
    status: "incomplete",
    step: { k: 1, n: 7 },
    serviceKey: "study",
    opened: since,
    changed: since,
    completeSince: null,
    documentsUntil,
    forecast: { basis: "published" },
  });
  expect(seen.missing.map((choice) => choice.length)).toEqual([1, 2]);
  expect(documentsUntil).toBeGreaterThan(since);
});

test("[S1] each step of the office is the visitor's next, until it can be fetched", async () => {
  const { number, code } = await opened.handOver();
  expect(await look(code)).toMatchObject({ step: { k: 2 }, missing: [], documentsUntil: null });
  await opened.submit(backDuty());
  const steps = ["in-review", "decided", "in-production", "ready"] as const;
  for (const [index, to] of steps.entries()) {
    opened.clock.pass(minute);
    await opened.submit(backOn(caseOf(number), { type: "MoveCase", to }));
    const seen = await look(code);
    expect(seen).toMatchObject({ status: to, step: { k: index + 3, n: 7 } });
    expect(seen.changed).toBe(opened.clock.now);
    expect(seen.forecast === null).toBe(to === "ready");
  }
});

test("[S1] who works on a case is no news for its visitor", async () => {
  const { number, code, opened: since } = await opened.handOver();
  opened.clock.pass(day / 24);
  await opened.submit(backDuty(), backOn(caseOf(number), { type: "AssignCase", to: "s03" }));
  expect(caseOf(number).history.at(-1)?.at).toBe(opened.clock.now);
  expect((await look(code)).changed).toBe(since);
});

test("[S1] a code is read with blanks and hyphens; an address and a ticket's secret are none", async () => {
  const { code } = await opened.handOver();
  const groups = [code.slice(0, 4), code.slice(4, 8), code.slice(8)];
  for (const typed of [groups.join(" "), groups.join("-")]) {
    expect((await look(typed)).code).toBe(code);
  }
  for (const wrong of ["", "1234", "__proto__", appointmentCode("99999999999")]) {
    expect(await opened.ask(wrong)).toMatchObject({
      status: 404,
      body: '{"code":"code-unknown"}',
    });
  }
});
