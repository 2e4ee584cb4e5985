import { expect, test } from "vitest";
import { bookingCommand } from "./booking-commands.ts";
import { counterCommand, toolCommand } from "./commands.ts";

const id = crypto.randomUUID();
const nobody = { email: null, phone: null, fileNumber: null };

test.each([
  ["a line break", "Visitor\r\n17", "Visitor 17"],
  ["a null", "Visitor\u000017", "Visitor 17"],
  ["an override of direction", "Visitor \u202e71\u202c", "Visitor 71"],
  ["an isolate that never ends", "\u2067Visitor 17", "Visitor 17"],
  ["spaces without width", "Visitor\u200b 17\ufeff", "Visitor 17"],
  ["half a letter", "Visitor \ud83d17", "Visitor \ufffd17"],
  ["a joiner that Persian needs", "مراجعه\u200cکننده ۱۷", "مراجعه\u200cکننده ۱۷"],
  ["marks above letters", "Vi\u0323sitor 17", "Vi\u0323sitor 17"],
])("[W3] of a name with %s only what can be read is kept", (_what, typed, kept) => {
  const secret = "1".repeat(39);
  const name = { name: typed, ...nobody };
  const form = bookingCommand.parse({ id, type: "GiveDetails", secret, language: "de", ...name });
  expect(form).toMatchObject({ name: kept });
  const wish = { service: "study", due: 0, people: 1, language: "de" };
  expect(counterCommand.parse({ id, type: "BookFor", ...wish, ...name })).toMatchObject({
    name: kept,
  });
  const { fileNumber: _none, ...row } = name;
  const imported = { ...row, service: "study", people: 1, language: "de", reference: null };
  const time = "2026-11-23T09:30";
  expect(toolCommand.parse({ id, type: "ImportAppointment", time, ...imported })).toMatchObject({
    name: kept,
  });
});

test("[W3] a name of nothing that can be seen is none", () => {
  const form = { id, type: "JoinWaitingList", service: "study", people: 1, language: "de" };
  const read = bookingCommand.safeParse({ ...form, name: "\u202e\u200b \u0000", ...nobody });
  expect(read.error?.issues).toMatchObject([{ path: ["name"], code: "too_small" }]);
});

test("[W3] of an applicant and of what a colleague writes only what can be read is kept", () => {
  const seen = { id, staff: "s03", case: "2026-000123-7", revision: 1 };
  const typed = "A\u0000 line \u202eturned\u202c\r\nand\tanother\u2028one\u200b";
  const kept = "A line turned\nand\tanother\none";
  const note = { ...seen, type: "NoteCase", text: typed };
  expect(counterCommand.parse(note)).toMatchObject({ text: kept });
  const from = { kind: "intake", intake: 1 };
  const answers = { titleExpires: null, travels: null, jobAtRisk: false };
  const open = {
    id,
    type: "OpenCase",
    staff: "s03",
    from,
    service: "study",
    answers,
    language: "de",
  };
  const person = { name: "Visitor\r\n\u202e17", email: null, fileNumber: "A\u0000-17" };
  expect(counterCommand.parse({ ...open, person })).toMatchObject({
    person: { name: "Visitor 17", fileNumber: "A -17" },
  });
  const reason = "\u200b \u0000\u202e";
  const blank = { ...seen, type: "MoveCase", to: "withdrawn", reason };
  expect(counterCommand.safeParse(blank).error?.issues).toMatchObject([{ path: ["reason"] }]);
});
