import { expect, test } from "vitest";
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
