import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber } from "./day-number.ts";

test("a date's number is the days from 1970-01-01, in every year that a date is written with", () => {
  const epoch = Temporal.PlainDate.from("1970-01-01");
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (days) => {
      expect(dayNumber(epoch.add({ days }).toString())).toBe(days);
    }),
    { examples: [[-719_528], [2_932_896], [0], [58], [59], [60]] },
  );
});
