import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testOffice } from "../../testing/office.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { day, type Duration, type Instant } from "../instant.ts";
import type { OfficeDefinition } from "../definition.ts";
import { forecastOf } from "./forecast-of.ts";
import type { ClosedTime } from "./forecast.ts";

const office = testOffice();
const now = wallTime("09:00");
const file = {
  cluster: {
    urgency: 3,
    difficulty: 2,
    because: { urgency: { kind: "staff" }, difficulty: { kind: "service" } },
  },
  completeSince: now - 10 * day,
  service: "study",
} as const;

const closed = (took: Duration, at: Instant = now - day): ClosedTime => ({
  at,
  took,
  promised: null,
});
const days = (count: number) =>
  Array.from({ length: count }, (_, place) => closed((place + 1) * day));
const forecast = (times: readonly ClosedTime[], definition: OfficeDefinition = office) =>
  forecastOf({ closedTimes: { "3x2": times } }, file, definition, now);
const published = { basis: "published", time: { from: 6, to: 6, unit: "weeks" } };

describe("a forecast", () => {
  it("[K6] is the median to the 85th percentile by nearest rank, from when the case was complete", () => {
    expect(forecast(days(20))).toEqual({
      basis: "cases",
      count: 20,
      from: file.completeSince + 10 * day,
      to: file.completeSince + 17 * day,
    });
    expect(forecast(days(21))).toMatchObject({
      count: 21,
      from: file.completeSince + 11 * day,
      to: file.completeSince + 18 * day,
    });
  });

  it("[K6] counts from now while the case is not complete", () => {
    const open = { ...file, completeSince: null };
    const found = forecastOf({ closedTimes: { "3x2": days(20) } }, open, office, now);
    expect(found).toMatchObject({ from: now + 10 * day });
  });

  it("[K6] is the published time below 20 cases, and says so", () => {
    expect(forecast(days(19))).toEqual(published);
    expect(forecast([])).toEqual(published);
  });

  it("[K6] looks at 180 days, and at the same cluster only", () => {
    const edge = now - 180 * day;
    expect(forecast([...days(19), closed(day, edge)])).toMatchObject({ basis: "cases" });
    expect(forecast([...days(19), closed(day, edge - 1)])).toEqual(published);
    const others = { "3x1": days(20), "2x2": days(20) };
    expect(forecastOf({ closedTimes: others }, file, office, now)).toEqual(published);
  });

  it("[K6] at least half took no longer than its beginning, and 85 in 100 than its end", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 20, maxLength: 400 }), (times) => {
        const found = forecast(times.map((took) => closed(took)));
        if (found.basis !== "cases") return expect.unreachable("there are enough");
        const within = (limit: Instant) =>
          times.filter((took) => file.completeSince + took <= limit).length;
        const below = (limit: Instant) =>
          times.filter((took) => file.completeSince + took < limit).length;
        for (const [limit, percent] of [
          [found.from, 50],
          [found.to, 85],
        ] as const) {
          expect(within(limit) * 100).toBeGreaterThanOrEqual(percent * times.length);
          expect(below(limit) * 100).toBeLessThan(percent * times.length);
        }
      }),
    );
  });
});
