import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alwaysOpen, testOffice } from "../testing/office.ts";
import { wallTime } from "../testing/wall-time.ts";
import { planDay } from "./day-plan.ts";
import { businessDay } from "./wall-clock.ts";
import type { OpenSpan, OfficeDefinition, WeeklyHours } from "./definition.ts";
import { hour } from "./instant.ts";

const office = testOffice();

describe("the plan of a business day", () => {
  it("[T1] a day ends where the next begins, by the office's own clock", () => {
    const plan = planDay(office, "2026-11-23");
    expect(plan.starts).toBe(wallTime("00:00", "2026-11-23"));
    expect(plan.ends).toBe(wallTime("00:00", "2026-11-24"));
    expect(businessDay(plan.ends - 1, office.zone)).toBe("2026-11-23");
    expect(businessDay(plan.ends, office.zone)).toBe("2026-11-24");
  });

  it.each([
    ["2026-11-23", 24],
    ["2027-03-28", 23],
    ["2026-10-25", 25],
  ])("[T1] %s has %i hours in Berlin", (day, hours) => {
    const { starts, ends } = planDay(office, day);
    expect(ends - starts).toBe(hours * hour);
  });

  it.each([
    ["2027-03-28", "2027-03-28T06:00:00Z"],
    ["2026-10-25", "2026-10-25T07:00:00Z"],
    ["2026-10-24", "2026-10-24T06:00:00Z"],
  ])("[T1] 08:00 of %s is %s, though the clock changed in the night", (day, instant) => {
    const plan = planDay(everyDay([{ from: 8 * 60, to: 12 * 60 }]), day);
    const from = Date.parse(instant);
    expect(plan.open["clearing"]?.[0]).toEqual({ from, to: from + 4 * hour });
  });

  it("[T1] an opening at an hour that the clock skips begins when the clock has moved on", () => {
    const plan = planDay(everyDay([{ from: 2 * 60 + 30, to: 4 * 60 }]), "2027-03-28");
    expect(plan.open["clearing"]?.[0]).toEqual({
      from: Date.parse("2027-03-28T01:30:00Z"),
      to: Date.parse("2027-03-28T02:00:00Z"),
    });
  });

  it.each([
    { from: 2 * 60 + 30, to: 3 * 60 },
    { from: 3 * 60, to: 3 * 60 + 10 },
  ])("[T1] what the skipped hour swallows takes nothing from the span before: %o", (swallowed) => {
    const plan = planDay(everyDay([{ from: 0, to: 2 * 60 + 30 }, swallowed]), "2027-03-28");
    expect(plan.open["clearing"]?.[0]).toEqual({
      from: wallTime("00:00", "2027-03-28"),
      to: Date.parse("2027-03-28T01:30:00Z"),
    });
  });

  it("[T1] an opening through the repeated hour lasts an hour longer", () => {
    const plan = planDay(everyDay([{ from: 60, to: 4 * 60 }]), "2026-10-25");
    const span = plan.open["clearing"]?.[0] ?? { from: 0, to: 0 };
    expect(span.to - span.from).toBe(4 * hour);
  });

  it.each([
    ["America/New_York", "2026-11-23T05:00:00Z"],
    ["Asia/Kolkata", "2026-11-22T18:30:00Z"],
    ["Pacific/Auckland", "2026-11-22T11:00:00Z"],
  ])("[T1] an office in %s has its own midnight", (zone, instant) => {
    const elsewhere = testOffice({ zone });
    expect(planDay(elsewhere, "2026-11-23").starts).toBe(Date.parse(instant));
    expect(businessDay(Date.parse(instant) - 1, zone)).toBe("2026-11-22");
  });

  it("[T1] where midnight itself is skipped, the day begins at one", () => {
    const cairo = testOffice({ zone: "Africa/Cairo" });
    const plan = planDay(cairo, "2026-04-24");
    expect(plan.starts).toBe(Date.parse("2026-04-23T22:00:00Z"));
    expect(plan.starts).toBe(planDay(cairo, "2026-04-23").ends);
    expect(plan.ends - plan.starts).toBe(23 * hour);
  });

  it("[N3] round the clock is one span without a gap", () => {
    const [span, ...more] = planDay(everyDay(alwaysOpen.mon), "2026-10-23").open["clearing"] ?? [];
    expect(more).toEqual([]);
    expect(span).toEqual({
      from: wallTime("00:00", "2026-10-23"),
      to: wallTime("00:00", "2026-11-07"),
    });
  });

  it("[N3] a date of the calendar has its own hours; a queue it does not name is closed", () => {
    const opening = weekOf([{ from: 8 * 60, to: 12 * 60 }]);
    const queues = Object.entries(office.queues).map(([key, queue]) => [
      key,
      { ...queue, opening },
    ]);
    const calendar = { "2026-12-05": { clearing: [{ from: 9 * 60, to: 13 * 60 }] } };
    const special = testOffice({ queues: Object.fromEntries(queues), calendar });
    const { open } = planDay(special, "2026-12-05");
    expect(open["clearing"]?.slice(0, 2)).toEqual([
      { from: wallTime("09:00", "2026-12-05"), to: wallTime("13:00", "2026-12-05") },
      { from: wallTime("08:00", "2026-12-06"), to: wallTime("12:00", "2026-12-06") },
    ]);
    expect(open["emergency"]?.[0]?.from).toBe(wallTime("08:00", "2026-12-06"));
  });

  it("[N3] a closed day parts what is else open round the clock", () => {
    const queues = everyDay(alwaysOpen.mon);
    const plan = planDay({ ...queues, calendar: { "2026-12-24": {} } }, "2026-12-23");
    expect(plan.open["clearing"]).toEqual([
      { from: wallTime("00:00", "2026-12-23"), to: wallTime("00:00", "2026-12-24") },
      { from: wallTime("00:00", "2026-12-25"), to: wallTime("00:00", "2027-01-07") },
    ]);
  });

  it.each([
    ["2027-03-28", "2027-03-28T06:00:00Z"],
    ["2026-10-25", "2026-10-25T07:00:00Z"],
  ])("[T1] [N3] an extra shift on %s is by the clock on the wall", (day, instant) => {
    const shift = { [day]: { clearing: [{ from: 8 * 60, to: 9 * 60 }] } };
    const plan = planDay({ ...everyDay([]), calendar: shift }, day);
    const from = Date.parse(instant);
    expect(plan.open["clearing"]).toEqual([{ from, to: from + hour }]);
  });

  it("[T1] spans are in order and apart, whatever the hours, the day and the zone", () => {
    const time = fc.integer({ min: 0, max: 1440 });
    const hours = fc
      .uniqueArray(time, { minLength: 2, maxLength: 6 })
      .map((times) => pairs(times.toSorted((a, b) => a - b)));
    const zones = fc.constantFrom("Europe/Berlin", "America/Havana", "Australia/Lord_Howe");
    const days = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(hours, days, zones, (spans, day, zone) => {
        const plan = planDay({ ...everyDay(spans), zone }, day);
        const open = plan.open["clearing"] ?? [];
        open.forEach((span, place) => {
          expect(span.from).toBeLessThan(span.to);
          expect(span.from).toBeGreaterThanOrEqual(plan.starts);
          expect(span.from).toBeGreaterThan(open[place - 1]?.to ?? 0);
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** The test office with the same hours on every day. */
function everyDay(hours: readonly OpenSpan[]): OfficeDefinition {
  const { clearing } = office.queues;
  if (clearing === undefined) throw new Error("the test office has a queue `clearing`");
  return testOffice({ queues: { clearing: { ...clearing, opening: weekOf(hours) } } });
}

function weekOf(hours: readonly OpenSpan[]): WeeklyHours {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
}

function pairs(times: readonly number[]): readonly OpenSpan[] {
  return times.flatMap((from, place) => {
    const to = times[place + 1];
    return place % 2 === 0 && to !== undefined ? [{ from, to }] : [];
  });
}
