import { describe, expect, test } from "vitest";
import { parseDefinition } from "./load.ts";
import { problemsIn, validYaml } from "./testing.ts";

const now = Date.UTC(2026, 10, 21);
const nine = { from: 9 * 60, to: 13 * 60 };

/** The valid office with a calendar, whose first line is line 7. */
const withCalendar = (calendar: string) =>
  validYaml.replace("areas:", `calendar:\n${calendar}areas:`);
const read = (calendar: string, at = now) =>
  parseDefinition(withCalendar(calendar), "office.yaml", at).calendar;

describe("the calendar", () => {
  test("[N3] is empty when the office gives none", () => {
    expect(parseDefinition(validYaml, "office.yaml", now).calendar).toEqual({});
    expect(read("  holidays: null\n")).toEqual({});
  });

  test("[N3] has closed days, days with other hours, and days by queue", () => {
    const days = `  days:
    2026-12-24: closed
    2026-12-05: ["09:00-13:00"]
    2026-12-12: { clearing: ["09:00-13:00"] }
    2020-01-02: closed
`;
    expect(read(days)).toEqual({
      "2026-12-24": { clearing: [], emergency: [] },
      "2026-12-05": { clearing: [nine], emergency: [nine] },
      "2026-12-12": { clearing: [nine] },
      "2020-01-02": { clearing: [], emergency: [] },
    });
  });

  test("[N3] knows the public holidays of Saxony-Anhalt, and no others", () => {
    const dates = Object.entries(read("  holidays: DE-ST\n"));
    expect(dates.filter(([date]) => date.startsWith("2027"))).toEqual(
      [
        "2027-01-01",
        "2027-01-06",
        "2027-03-26",
        "2027-03-29",
        "2027-05-01",
        "2027-05-06",
        "2027-05-17",
        "2027-10-03",
        "2027-10-31",
        "2027-12-25",
        "2027-12-26",
      ].map((date) => [date, {}]),
    );
  });

  test("[N3] differs from state to state: 1 November in Bavaria, 31 October in Saxony-Anhalt", () => {
    const [bavaria, saxonyAnhalt] = [read("  holidays: DE-BY\n"), read("  holidays: DE-ST\n")];
    expect(["2026-10-31" in bavaria, "2026-11-01" in bavaria]).toEqual([false, true]);
    expect(["2026-10-31" in saxonyAnhalt, "2026-11-01" in saxonyAnhalt]).toEqual([true, false]);
    expect("2027-08-15" in bavaria).toBe(false);
    expect("2027-08-15" in read("  holidays: DE-BY-KATH\n")).toBe(true);
  });

  test("[N3] knows the holidays of the year it is read in and of five more", () => {
    const years = Object.keys(read("  holidays: DE\n")).map((date) => date.slice(0, 4));
    expect([...new Set(years)]).toEqual(["2026", "2027", "2028", "2029", "2030", "2031"]);
    expect("2032-12-25" in read("  holidays: DE\n", Date.UTC(2027, 0, 1))).toBe(true);
  });

  test("[N3] a holiday from sunset on, for several days, closes those whose noon it has", () => {
    const bayram = Object.keys(read("  holidays: TR\n")).filter((date) =>
      date.startsWith("2026-05-2"),
    );
    expect(bayram).toEqual(["2026-05-27", "2026-05-28", "2026-05-29"]);
    expect(read("  holidays: TR\n")).toHaveProperty("2026-05-30");
    expect(read("  holidays: TR\n")).not.toHaveProperty("2026-05-31");
  });

  test("[N3] a holiday of the afternoon closes no day", () => {
    expect(read("  holidays: IS\n")).not.toHaveProperty("2026-12-24");
    expect(read("  holidays: GT\n")).not.toHaveProperty("2026-12-24");
    expect(read("  holidays: GT\n")).toHaveProperty("2026-12-25");
  });

  test("[N3] a date that the office names beats a holiday", () => {
    const days = `  holidays: DE-ST\n  days:\n    2027-01-06: ["09:00-13:00"]\n`;
    expect(read(days)["2027-01-06"]).toEqual({ clearing: [nine], emergency: [nine] });
  });
});

describe("a mistake in the calendar is named with its place", () => {
  const likeRegion = "a country or a part of it such as DE or DE-ST";
  const likeDay = `closed, a list of spans such as ["09:00-13:00"] or such lists by queue`;
  const likeDate = "a date as year, month and day, such as 2026-12-24";

  test.for<[title: string, calendar: string, message: string]>([
    [
      "an unknown country",
      "  holidays: XX-ST\n",
      `8:13 calendar.holidays: found "XX-ST", expected ${likeRegion}`,
    ],
    [
      "an unknown state",
      "  holidays: DE-SA\n",
      `8:13 calendar.holidays: found "DE-SA", expected ${likeRegion} (did you mean "DE-`,
    ],
    [
      "a number for a region",
      "  holidays: 5\n",
      `8:13 calendar.holidays: found 5, expected ${likeRegion}`,
    ],
    [
      "a date that is none",
      "  days:\n    2026-11-31: closed\n",
      `9:5 calendar.days.2026-11-31: found the key "2026-11-31", expected ${likeDate}`,
    ],
    [
      "a date in another order",
      "  days:\n    24.12.2026: closed\n",
      `9:5 calendar.days.24.12.2026: found the key "24.12.2026", expected ${likeDate}`,
    ],
    [
      "a word that is none",
      "  days:\n    2026-12-24: shut\n",
      `9:17 calendar.days.2026-12-24: found "shut", expected ${likeDay}`,
    ],
    [
      "[T1] overlapping spans",
      `  days:\n    2026-12-24: ["09:00-13:00", "12:00-14:00"]\n`,
      `9:33 calendar.days.2026-12-24[1]: found "12:00-14:00", expected spans that do not overlap`,
    ],
    [
      "a wrong span of one queue",
      `  days:\n    2026-12-24: { clearing: ["9 Uhr"] }\n`,
      `9:30 calendar.days.2026-12-24.clearing[0]: found "9 Uhr", expected a span such as "08:00-12:00"`,
    ],
    [
      "an unknown queue",
      `  days:\n    2026-12-24: { clering: [] }\n`,
      `9:19 calendar.days.2026-12-24.clering: found the key "clering", expected a key of queues: clearing, emergency (did you mean "clearing"?)`,
    ],
    [
      "a misspelt setting",
      "  holiday: DE-ST\n",
      `8:3 calendar.holiday: found the key "holiday", expected one of holidays, days (did you mean "holidays"?)`,
    ],
    [
      "a date given twice",
      "  days:\n    2026-12-24: closed\n    2026-12-24: closed\n",
      "10:5: found a key for the second time, expected each key once",
    ],
  ])("%s", ([, calendar, message]) => {
    const problems = problemsIn(withCalendar(calendar));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`office.yaml:${message}`);
  });
});
