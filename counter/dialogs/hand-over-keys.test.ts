import { describe, expect, it } from "vitest";
import { notNeededReasons } from "../../shared/domain/cases/checklist.ts";
import { rowKey } from "./hand-over-keys.ts";
import { stillMissing, type Mark } from "./hand-over-marks.ts";
import { studyChecklist } from "../testing/view.ts";

const open: Mark = { state: "open" };
const asked: Mark = { state: "not-needed", reason: null };

describe("keys of the checklist", () => {
  it("1 and 2 tick and go on, 3 stays for the reason", () => {
    expect(rowKey("1", open)).toEqual({ kind: "mark", mark: { state: "received" }, on: true });
    expect(rowKey("2", open)).toEqual({ kind: "mark", mark: { state: "missing" }, on: true });
    expect(rowKey("3", open)).toEqual({ kind: "mark", mark: asked, on: false });
    expect(rowKey("4", open)).toBeNull();
  });

  it("[K3] while a reason is asked for the digits choose it, and no other", () => {
    notNeededReasons.forEach((reason, place) =>
      expect(rowKey(String(place + 1), asked)).toEqual({
        kind: "mark",
        mark: { state: "not-needed", reason },
        on: true,
      }),
    );
    expect(rowKey(String(notNeededReasons.length + 1), asked)).toBeNull();
  });

  it("arrows and Enter go on without ticking, other keys are the browser's", () => {
    expect(rowKey("ArrowUp", open)).toEqual({ kind: "go", by: -1 });
    expect(rowKey("Enter", open)).toEqual({ kind: "go", by: 1 });
    for (const key of ["Tab", "Escape", " ", "ArrowRight", "b"]) {
      expect(rowKey(key, open)).toBeNull();
    }
  });

  it("a full checklist takes one key a document", () => {
    const list = studyChecklist();
    const marks = Object.fromEntries(
      ["passport", "tenancy"].map((document) => {
        const key = rowKey("1", open);
        return [document, key?.kind === "mark" ? key.mark : open];
      }),
    );
    expect(stillMissing(list, { marks, conditions: [] })).toBe(0);
  });
});
