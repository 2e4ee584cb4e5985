import { describe, expect, it } from "vitest";
import { studyChecklist } from "../testing/view.ts";
import {
  allReceived,
  sectionsOf,
  stillMissing,
  withoutReason,
  type Mark,
  type Ticked,
} from "./hand-over-marks.ts";

const list = studyChecklist();
const received: Mark = { state: "received" };
const ticked = (marks: Ticked["marks"], conditions: Ticked["conditions"] = []): Ticked => ({
  marks,
  conditions,
});
const shown = (conditions: Ticked["conditions"]) =>
  sectionsOf(list, conditions).map(({ items }) => items.map(({ document }) => document));

describe("the checklist at the clearing desk", () => {
  it("[K3] asks for a conditional document only while its condition holds, alternatives together", () => {
    expect(shown([])).toEqual([["passport"], ["tenancy", "dormitory"]]);
    expect(shown(["employed"])).toEqual([["passport"], ["contract"], ["tenancy", "dormitory"]]);
  });

  it("[K3] alternatives that stand apart in the list are shown together, where the first one is", () => {
    const [passport, , tenancy, dormitory] = list.items;
    const apart = [tenancy, passport, dormitory].filter((item) => item !== undefined);
    expect(sectionsOf({ items: apart }, []).map(({ items }) => items)).toEqual([
      [tenancy, dormitory],
      [passport],
    ]);
  });

  it("[K3] counts what is still to come, alternatives once", () => {
    expect(stillMissing(list, ticked({}))).toBe(2);
    expect(stillMissing(list, ticked({}, ["employed"]))).toBe(3);
    expect(stillMissing(list, ticked({ dormitory: received }))).toBe(1);
    expect(stillMissing(list, ticked({ passport: received, dormitory: received }))).toBe(0);
  });

  it("[K3] a document not needed counts as settled only with its reason", () => {
    const without: Mark = { state: "not-needed", reason: null };
    const why: Mark = { state: "not-needed", reason: "on-file" };
    const rest = { tenancy: received };
    expect(stillMissing(list, ticked({ ...rest, passport: without }))).toBe(1);
    expect(stillMissing(list, ticked({ ...rest, passport: why }))).toBe(0);
    expect(withoutReason(list, ticked({ passport: without, tenancy: why }))).toEqual(["passport"]);
  });

  it("[R1] all received says nothing of alternatives, of which only staff saw the one brought", () => {
    const all = allReceived(list, ticked({ passport: { state: "missing" } }, ["employed"]));
    expect(all).toEqual({ passport: received, contract: received });
  });

  it("all received leaves what needs no document, and what is not asked for", () => {
    const exempt: Mark = { state: "not-needed", reason: "exempt-by-law" };
    expect(allReceived(list, ticked({ passport: exempt }))).toEqual({ passport: exempt });
  });
});
