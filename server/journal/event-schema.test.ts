import { expect, test } from "vitest";
import { readAppointmentCode } from "../../shared/domain/appointment-code.ts";
import { answerSchema } from "./answer-schema.ts";
import { eventSchema } from "./event-schema.ts";
import { sampleEvents } from "./sample-events.ts";

/** Fields that rows of the first version do not have; what they mean is in the tests below. */
const addedLater: Readonly<Record<string, readonly string[]>> = {
  AppointmentBooked: ["hold"],
  AppointmentCancelled: ["by", "reason"],
};

test.each(Object.values(sampleEvents))("[J3] $type passes as it is", (event) => {
  expect(eventSchema.parse(event)).toEqual(event);
});

test.each(Object.values(sampleEvents))(
  "[J3] $type without a field, or with one more, does not",
  (event) => {
    const later = addedLater[event.type] ?? [];
    for (const field of Object.keys(event).filter((key) => !later.includes(key))) {
      const rest = Object.fromEntries(Object.entries(event).filter(([key]) => key !== field));
      expect(eventSchema.safeParse(rest).success, `without ${field}`).toBe(false);
    }
    expect(eventSchema.safeParse({ ...event, name: "Visitor 17" }).success).toBe(false);
  },
);

test("[J3] an appointment of the first version was imported, and takes no place", () => {
  const first = {
    id: 4,
    code: "123456789012",
    service: "study",
    due: 1_795_420_800_000,
    people: 1,
    language: null,
    person: "0123456789abcdef0123456789abcdef",
    reference: "legacy-17",
  };
  const row = { at: 1_795_417_200_000, type: "AppointmentBooked", appointment: first };
  expect(eventSchema.parse(row)).toEqual({
    ...row,
    appointment: {
      ...first,
      channel: "import",
      place: null,
      identities: [],
      secret: null,
      mailed: false,
    },
    hold: null,
  });
});

test("[J3] a cancellation of the first version came from the import", () => {
  const row = { at: 1_795_417_200_000, type: "AppointmentCancelled", appointment: 4 };
  expect(eventSchema.parse(row)).toEqual({ ...row, by: "tool", reason: null });
});

test.each([
  { kind: "handover", visit: 7, case: "2026-000123-7" },
  { kind: "receipt", receipt: "E-2026-000017" },
  { kind: "status", case: "2026-000123-7", language: "ar" },
])("[J3] [S-1] a slip passes whatever it is of: $kind", (content) => {
  const row = { ...sampleEvents.SlipOrdered, content };
  expect(eventSchema.parse(row)).toEqual(row);
  expect(eventSchema.safeParse({ ...row, content: { ...content, name: "x" } }).success).toBe(false);
});

test("[J3] a ticket of the first version was for no case", () => {
  const { case: _, ...visit } = sampleEvents.TicketIssued.visit;
  const row = { ...sampleEvents.TicketIssued, visit };
  expect(eventSchema.parse(row)).toEqual({ ...row, visit: { ...visit, case: null } });
});

test("[J3, K1] a case of the first version came from a counter, and nobody has looked at its documents", () => {
  const row = earlierCase("2026-000123-7");
  const because = { kind: "service" };
  expect(eventSchema.parse(row)).toEqual({
    at: row.at,
    type: "CaseOpened",
    by: "front-office",
    noted: true,
    case: {
      number: "2026-000123-7",
      code: "920260001233",
      status: "received",
      origin: { kind: "counter", visit: 7, counter: "c1" },
      service: "study",
      opened: row.at,
      language: "de",
      person: null,
      mailed: false,
      checklist: { version: 0, items: [], conditions: [] },
      answers: { titleExpires: null, travels: null, jobAtRisk: false },
      cluster: { urgency: 1, difficulty: 3, because: { urgency: because, difficulty: because } },
      routing: { team: "work", because },
      completeSince: null,
      documentsUntil: null,
      assignee: null,
      waiting: null,
    },
  });
  const damaged = { ...row, case: { ...row.case, team: undefined } };
  expect(eventSchema.safeParse(damaged).success).toBe(false);
});

test("[S1] the code of a case of the first version can be typed, and no other case has it", () => {
  const numbers = ["2026-000123-7", "2026-000124-5", "2027-000123-0"];
  const codes = numbers.map((number) => {
    const event = eventSchema.parse(earlierCase(number));
    return event.type === "CaseOpened" ? event.case.code : "";
  });
  expect(new Set(codes).size).toBe(numbers.length);
  for (const code of codes) expect(readAppointmentCode(code)).toBe(code);
});

test("[W1] a hand-over answered by the first version still has its case, and the code of that", () => {
  const answer = { kind: "case", visit: 7, number: "K007", case: "2026-000123-7", slip: 9 };
  expect(answerSchema.parse(answer)).toEqual({ ...answer, code: "920260001233", receipt: "" });
});

/** As the first version wrote it. */
function earlierCase(number: string) {
  return {
    at: 1_795_417_200_000,
    type: "CaseOpened",
    case: {
      number,
      status: "received",
      visit: 7,
      service: "study",
      team: "work",
      urgency: 1,
      difficulty: 3,
      counter: "c1",
      opened: 1_795_417_200_000,
      noted: true,
    },
  };
}
