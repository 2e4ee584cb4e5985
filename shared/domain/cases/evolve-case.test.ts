import { describe, expect, it } from "vitest";
import {
  allDocuments,
  backDuty,
  backOn,
  handedOver,
  letter,
  newestCase,
} from "../../testing/case-requests.ts";
import { andThen, served } from "../../testing/cases.ts";
import { at, given, type Scene } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { counter, handingOver, system } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { day, type Instant } from "../instant.ts";
import type { CaseStatus } from "./steps.ts";

const office = testOffice();
const nine = wallTime("09:00");
const ten = wallTime("10:00");

const move = (scene: Scene, to: CaseStatus, when: Instant) =>
  scene.when(backOn(newestCase(scene), { type: "MoveCase", to, reason: "it is so" }), when);
const opened = (received = allDocuments) =>
  given(office, ...handedOver(nine, received), at(backDuty(), ten));

describe("what a case took", () => {
  it("[K6] is kept when it is first ready, with what its receipt promised", () => {
    const ready = move(opened(), "ready", ten);
    const promised = { from: nine + 42 * day, to: nine + 42 * day };
    expect(ready.state.closedTimes).toEqual({ "3x2": [{ at: ten, took: ten - nine, promised }] });
    const closed = move(ready, "closed", ten + 1);
    expect(closed.state.closedTimes).toEqual(ready.state.closedTimes);
  });

  it("[K6] is kept with what the first receipt of a complete application promised, not a later one", () => {
    const scene = andThen(opened(), ...served("c1", ten));
    const again = handingOver([], { case: newestCase(scene).number });
    const later = ten + 30 * day;
    const receipted = andThen(scene, at(counter("c1", again), ten + 1), at(backDuty(), later));
    expect(newestCase(receipted).receipts).toHaveLength(2);
    expect(move(receipted, "ready", later).state.closedTimes).toMatchObject({
      "3x2": [{ promised: { from: nine + 42 * day }, took: later - nine }],
    });
  });

  it("[K6] is kept when it is closed at once, and not when it ends otherwise", () => {
    expect(move(opened(), "closed", ten).state.closedTimes).toHaveProperty("3x2.length", 1);
    for (const end of ["withdrawn", "rejected", "passed-on"] as const) {
      expect(move(opened(), end, ten).state.closedTimes).toEqual({});
    }
  });

  it("[K6] counts for the cluster that staff gave it", () => {
    const scene = opened();
    const cluster = { type: "SetCluster", urgency: 2, difficulty: 3, reason: "so" } as const;
    const set = scene.when(backOn(newestCase(scene), cluster), ten);
    expect(Object.keys(move(set, "ready", ten).state.closedTimes)).toEqual(["2x3"]);
  });

  it("[K6] is forgotten when no forecast looks at it any more", () => {
    const ready = move(opened(), "ready", ten);
    const turned = (when: Instant) => ready.when(system({ type: "TendCases" }), when).state;
    expect(turned(ten + 180 * day).closedTimes).toHaveProperty("3x2.length", 1);
    expect(turned(ten + 180 * day + 1).closedTimes).toEqual({});
  });
});

describe("what is over", () => {
  it("leaves memory after half a year with its code, receipts and post; what is open stays", () => {
    const scene = given(
      office,
      ...handedOver(nine),
      at(backDuty(), ten),
      at(letter("4711"), ten),
      at(letter("4712"), ten),
    );
    const match = { type: "MatchIntake", intake: 1 } as const;
    const matched = scene.when(backOn(newestCase(scene), match), ten);
    const withdrawn = move(matched, "withdrawn", ten);
    expect(sizes(withdrawn, ten + 180 * day)).toEqual([1, 1, 1, 2, 2]);
    expect(sizes(withdrawn, ten + 180 * day + 1)).toEqual([0, 0, 0, 1, 1]);
    expect(sizes(matched, ten + 400 * day)).toEqual([1, 1, 1, 1, 1]);
  });

  it("[K1] leaves its number behind: the next case has the next one", () => {
    const withdrawn = move(opened(), "withdrawn", ten);
    const { lastCase, lastReceipt } = withdrawn.when(
      system({ type: "TendCases" }),
      ten + 200 * day,
    ).state;
    expect([lastCase.count, lastReceipt.count]).toEqual([1, 1]);
  });
});

/** Cases, codes, receipts, post and its references that are remembered at an instant. */
function sizes(from: Scene, when: Instant): readonly number[] {
  const { state } = from.when(system({ type: "TendCases" }), when);
  const { cases, byCaseCode, receipts, intake, byIntakeReference } = state;
  return [cases, byCaseCode, receipts, intake, byIntakeReference].map(({ size }) => size);
}
