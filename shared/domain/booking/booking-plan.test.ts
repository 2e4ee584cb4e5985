import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { testBooking, testOffice } from "../../testing/office.ts";
import { wallTime } from "../../testing/wall-time.ts";
import type { OfficeDefinition, OpenSpan, SpecialDay } from "../definition.ts";
import { hour, minute, type Instant } from "../instant.ts";
import { planBooking, type BookingDay } from "./booking-plan.ts";

/** The queue `appointments` with these hours on one date, and a slot every so many minutes. */
function officeOn(date: string, spans: readonly OpenSpan[], every = 15, zone = "Europe/Berlin") {
  const office = testOffice({ zone, calendar: { [date]: { appointments: spans } } });
  return withBooking(office, { ...testBooking, slotEvery: every * minute, opensDaysAhead: 0 });
}

function withBooking(office: OfficeDefinition, booking: typeof testBooking): OfficeDefinition {
  const { appointments } = office.queues;
  if (appointments === undefined) throw new Error("the test office has the queue");
  return { ...office, queues: { ...office.queues, appointments: { ...appointments, booking } } };
}

function dayOf(office: OfficeDefinition, date: string): BookingDay {
  const [day] = planBooking(office, date)["appointments"] ?? [];
  if (day === undefined) throw new Error(`${date} is not planned`);
  return day;
}

const night = [{ from: 0, to: 6 * 60 }];
const timesOf = ({ slots }: BookingDay, zone = "Europe/Berlin") =>
  slots.map(({ at }) => clock(at, zone).toPlainTime().toString({ smallestUnit: "minute" }));

describe("the slots of a date", () => {
  it("[B1] follow the opening hours, up to their end", () => {
    const day = dayOf(withBooking(testOffice(), { ...testBooking, slotEvery: hour }), "2026-11-23");
    expect(timesOf(day)).toEqual([
      "08:00",
      "09:00",
      "10:00",
      "11:00",
      "13:00",
      "14:00",
      "15:00",
      "16:00",
      "17:00",
    ]);
    expect(day.slots[3]?.closes).toBe(wallTime("12:00"));
    expect(day.slots[4]?.closes).toBe(wallTime("18:00"));
  });

  it("[B1] [T1] leave out what the clock skips in March: 23 hours", () => {
    const date = "2026-03-29";
    const day = dayOf(officeOn(date, night, 30), date);
    expect(day.ends - day.starts).toBe(23 * hour);
    expect(timesOf(day)).toEqual([
      "00:00",
      "00:30",
      "01:00",
      "01:30",
      "03:00",
      "03:30",
      "04:00",
      "04:30",
      "05:00",
      "05:30",
    ]);
    expect(day.slots.map(({ at }) => (at - day.starts) / hour)).toEqual([
      0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5,
    ]);
  });

  it("[B1] [T1] have what comes twice in October once, the first: 25 hours", () => {
    const date = "2026-10-25";
    const day = dayOf(officeOn(date, night, 30), date);
    expect(day.ends - day.starts).toBe(25 * hour);
    const hours = day.slots.map(({ at }) => (at - day.starts) / hour);
    expect(hours).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 4, 4.5, 5, 5.5, 6, 6.5]);
    expect(day.slots[4]?.at).toBe(Date.UTC(2026, 9, 25, 0, 0));
    expect(timesOf(day)).toContain("02:30");
  });

  it("[B1] [T1] before and after a change of clocks are at the same wall-clock times", () => {
    for (const change of ["2026-03-29", "2026-10-25"]) {
      const before = Temporal.PlainDate.from(change).subtract({ days: 1 });
      const office = withBooking(testOffice(), { ...testBooking, opensDaysAhead: 3 });
      const spans = [{ from: 9 * 60, to: 10 * 60 }];
      const dates = [0, 1, 2, 3].map((days) => before.add({ days }).toString());
      const calendar: Record<string, SpecialDay> = {};
      for (const date of dates) calendar[date] = { appointments: spans };
      const days = planBooking({ ...office, calendar }, before.toString())["appointments"] ?? [];
      expect(days.map(({ day }) => day)).toEqual(dates);
      for (const day of days) expect(timesOf(day)).toEqual(["09:00", "09:15", "09:30", "09:45"]);
      const gaps = days.slice(1).map(({ starts }, place) => starts - (days[place]?.ends ?? 0));
      expect(gaps).toEqual([0, 0, 0]);
    }
  });

  it("[B1] end with the booking window; closed dates have none, extra shifts their own", () => {
    const calendar = {
      "2026-11-24": {},
      "2026-11-28": { appointments: [{ from: 600, to: 630 }] },
    };
    const days = planBooking(testOffice({ calendar }), "2026-11-23")["appointments"] ?? [];
    expect(days).toHaveLength(15);
    expect(days.at(-1)?.day).toBe("2026-12-07");
    expect(days[1]).toMatchObject({ day: "2026-11-24", slots: [] });
    expect(days.find(({ day }) => day === "2026-11-28")?.slots).toHaveLength(2);
    expect(days.find(({ day }) => day === "2026-11-29")?.slots).toEqual([]);
  });

  it("[B1] are of queues that take appointments only", () => {
    expect(Object.keys(planBooking(testOffice(), "2026-11-23"))).toEqual(["appointments"]);
  });

  it("[B1] [T1] are the first moments that show their wall-clock time, in any zone and on any day", () => {
    fc.assert(
      fc.property(
        anyDay,
        anySpans,
        fc.constantFrom(5, 10, 15, 20, 45),
        ({ zone, date }, spans, every) => {
          const day = dayOf(officeOn(date, spans, every, zone), date);
          expect(day.slots.map(({ at }) => at)).toEqual(shownTimes(day, spans, every, zone));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Days around changes of clocks, by an hour or by half of one, and any other. */
const anyDay = fc
  .record({
    zone: fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"),
    near: fc.constantFrom(
      "2026-03-29",
      "2026-10-25",
      "2026-03-08",
      "2026-11-01",
      "2026-04-05",
      "2026-10-04",
    ),
    days: fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -100, max: 100 })),
  })
  .map(({ zone, near, days }) => ({
    zone,
    date: Temporal.PlainDate.from(near).add({ days }).toString(),
  }));

/** One or two spans on whole hours, mostly of the night; one that begins or ends at a skipped time is no span. */
const anySpans = fc
  .uniqueArray(fc.constantFrom(0, 1, 4, 5, 9, 13, 24), { minLength: 2, maxLength: 4 })
  .map((hours) => hours.toSorted((a, b) => a - b).map((at) => at * 60))
  .map(([a = 0, b = 0, c, d]) =>
    c === undefined || d === undefined
      ? [{ from: a, to: b }]
      : [
          { from: a, to: b },
          { from: c, to: d },
        ],
  );

/** What somebody sees who watches the office's clock all day long, minute by minute. */
function shownTimes(
  { starts, ends }: BookingDay,
  spans: readonly OpenSpan[],
  every: number,
  zone: string,
): readonly Instant[] {
  const shown = new Map<number, Instant>();
  for (let at = starts; at < ends; at += 5 * minute) {
    const { hour: hours, minute: minutes } = clock(at, zone);
    const time = hours * 60 + minutes;
    const isSlot = spans.some(
      ({ from, to }) => from <= time && time < to && (time - from) % every === 0,
    );
    if (isSlot && !shown.has(time)) shown.set(time, at);
  }
  return [...shown.values()];
}

function clock(at: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
