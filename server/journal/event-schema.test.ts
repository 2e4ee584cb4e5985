import { expect, test } from "vitest";
import { eventSchema } from "./event-schema.ts";
import { sampleEvents } from "./sample-events.ts";

test.each(Object.values(sampleEvents))("[J3] $type passes as it is", (event) => {
  expect(eventSchema.parse(event)).toEqual(event);
});

test.each(Object.values(sampleEvents))(
  "[J3] $type without a field, or with one more, does not",
  (event) => {
    for (const field of Object.keys(event)) {
      const rest = Object.fromEntries(Object.entries(event).filter(([key]) => key !== field));
      expect(eventSchema.safeParse(rest).success, `without ${field}`).toBe(false);
    }
    expect(eventSchema.safeParse({ ...event, name: "Visitor 17" }).success).toBe(false);
  },
);
