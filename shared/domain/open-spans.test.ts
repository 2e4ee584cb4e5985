import { expect, test } from "vitest";
import { testOffice } from "../testing/office.ts";
import { wallTime } from "../testing/wall-time.ts";
import type { OfficeDefinition, OpenSpan, WeeklyHours } from "./definition.ts";
import { hour } from "./instant.ts";
import { hoursAround } from "./open-spans.ts";

const everyDay = (...spans: readonly OpenSpan[]): WeeklyHours => ({
  mon: spans,
  tue: spans,
  wed: spans,
  thu: spans,
  fri: spans,
  sat: spans,
  sun: spans,
});

const base = testOffice();
const clearing = base.queues["clearing"];
if (clearing === undefined) throw new Error("the test office has a clearing queue");

/** An office of two queues with these hours. */
const officeOf = (
  first: WeeklyHours,
  second: WeeklyHours,
  calendar: OfficeDefinition["calendar"] = {},
): OfficeDefinition => ({
  ...base,
  calendar,
  queues: { first: { ...clearing, opening: first }, second: { ...clearing, opening: second } },
});

const morning = { from: 8 * 60, to: 12 * 60 };
const noon = { from: 11 * 60, to: 14 * 60 };
const evening = { from: 20 * 60, to: 24 * 60 };

test("[T1] an office is open while any of its queues is, yesterday, today and tomorrow by its own clock", () => {
  const office = officeOf(everyDay(morning), everyDay(noon, evening));
  const days = ["2026-11-23", "2026-11-24", "2026-11-25"];
  expect(hoursAround(office, wallTime("00:30", "2026-11-24"))).toEqual(
    days.flatMap((day) => [
      { from: wallTime("08:00", day), to: wallTime("14:00", day) },
      { from: wallTime("20:00", day), to: wallTime("20:00", day) + 4 * hour },
    ]),
  );
});

test("[T1] in the last hour of a day of 25 hours, yesterday is still the day before", () => {
  const office = officeOf(everyDay(morning), everyDay());
  const [first, ...more] = hoursAround(office, wallTime("23:30", "2026-10-25"));
  expect(first?.from).toBe(wallTime("08:00", "2026-10-24"));
  expect(more).toHaveLength(2);
});

test("[N3] a day of the calendar has its own hours, and none on a holiday", () => {
  const calendar = { "2026-11-23": {}, "2026-11-24": { second: [noon] }, "2026-11-25": {} };
  const office = officeOf(everyDay(morning), everyDay(morning), calendar);
  expect(hoursAround(office, wallTime("09:00", "2026-11-24"))).toEqual([
    { from: wallTime("11:00", "2026-11-24"), to: wallTime("14:00", "2026-11-24") },
  ]);
});
