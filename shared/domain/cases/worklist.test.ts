import { describe, expect, it } from "vitest";
import {
  backDuty,
  casesOf,
  letter,
  newestCase,
  openFromPost,
} from "../../testing/case-requests.ts";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { noAnswers, type UrgencyAnswers } from "./cluster.ts";
import type { OfficeCase } from "./office-case.ts";
import { compareCases, isWorkable, nearestLegalDate } from "./worklist.ts";

const nine = wallTime("09:00");
// No rules: every case is in the team `work` with urgency 3.
const office = testOffice({ clusterRules: [], routingRules: [] });
const opened = (answers: UrgencyAnswers, count: number) => [
  at(letter(`sticker-${count}`), nine + count),
  at(openFromPost(count, { answers }), nine + count),
];
const scene = given(
  office,
  at(backDuty(), nine),
  ...opened(noAnswers, 1),
  ...opened(noAnswers, 2),
  ...opened({ ...noAnswers, titleExpires: "2027-06-01" }, 3),
  ...opened({ ...noAnswers, titleExpires: "2027-02-01" }, 4),
);
const file = newestCase(scene);

describe("a worklist", () => {
  it("[K5] is in the order of the nearest legal date, then of age", () => {
    const [first, second, third, fourth] = casesOf(scene).map(({ number }) => number);
    expect(scene.state.worklists["work"]).toEqual([fourth, third, first, second]);
  });

  it("[K5] has what is more urgent first, whatever the dates", () => {
    const urgent: OfficeCase = { ...file, cluster: { ...file.cluster, urgency: 2 }, opened: nine };
    const dated = { ...file, answers: { ...noAnswers, titleExpires: "2026-11-24" } };
    expect(compareCases(urgent, dated)).toBeLessThan(0);
  });

  it("[K5] the law's date is three months after the application was complete", () => {
    const complete = { ...file, completeSince: wallTime("10:00", "2026-11-30") };
    expect(nearestLegalDate({ ...complete, answers: noAnswers })).toBe(
      wallTime("10:00", "2027-02-28"),
    );
    // The title's date is nearer.
    expect(nearestLegalDate(complete)).toBeLessThan(wallTime("10:00", "2027-02-28"));
    expect(nearestLegalDate({ answers: noAnswers, completeSince: null })).toBe(Infinity);
  });

  it("[K5] says what something can be done about", () => {
    const waiting = { for: "authority", until: nine } as const;
    expect(isWorkable(file, nine)).toBe(true);
    expect(isWorkable({ ...file, waiting }, nine - 1)).toBe(false);
    expect(isWorkable({ ...file, waiting }, nine)).toBe(true);
    expect(isWorkable({ ...file, status: "ready" }, nine)).toBe(false);
    expect(isWorkable({ ...file, status: "closed" }, nine)).toBe(false);
  });
});
