import { describe, expect, it } from "vitest";
import { whyChosen } from "./why.ts";

const minute = 60_000;
const policy = (
  waited: number,
  targetWait: number,
  runnerUp: { number: string; waited: number; targetWait: number } | null = null,
) => whyChosen({ kind: "policy", waited, targetWait, runnerUp });

describe("why this one", () => {
  it("[C1] names wait, target and their ratio, and the next best with its own", () => {
    expect(
      policy(42 * minute, 30 * minute, {
        number: "K012",
        waited: 12 * minute,
        targetWait: 10 * minute,
      }),
    ).toEqual({
      kind: "policy",
      waited: 42 * minute,
      targetWait: 30 * minute,
      percent: 140,
      runnerUp: { number: "K012", percent: 120 },
      tie: false,
      overdue: false,
    });
  });

  it("[C1] says that age decided when both were overdue", () => {
    const later = { number: "E010", waited: 60 * minute, targetWait: 10 * minute };
    expect(policy(90 * minute, 30 * minute, later)).toMatchObject({ overdue: true });
    expect(policy(89 * minute, 30 * minute, later)).toMatchObject({ overdue: false });
  });

  it("[C3] a tie is said, judged by the exact ratio and not by rounded percent", () => {
    const other = { number: "E010", waited: 5 * minute, targetWait: 5 * minute };
    expect(policy(30 * minute, 30 * minute, other)).toMatchObject({ tie: true });
    expect(policy(30 * minute + 1, 30 * minute, other)).toMatchObject({
      percent: 100,
      runnerUp: { percent: 100 },
      tie: false,
    });
  });

  it("[C2] an appointment called before its time says how long before", () => {
    expect(policy(-5 * minute, 15 * minute)).toEqual({ kind: "early", before: 5 * minute });
  });

  it("[C2] an appointment not yet due is no runner-up worth naming", () => {
    const notDue = { number: "T003", waited: -minute, targetWait: 15 * minute };
    expect(policy(minute, 30 * minute, notDue)).toMatchObject({ runnerUp: null });
  });

  it("[C5] a visit chosen by hand is recorded as such", () => {
    expect(whyChosen({ kind: "chosen" })).toEqual({ kind: "chosen" });
  });
});
