import { describe, expect, it } from "vitest";
import type { Mark } from "../../dialogs/hand-over-marks.ts";
import { studyChecklist } from "../../testing/view.ts";
import { emptyDraft, findingsOf, isTicked, tickedIn, withMarks } from "./case-draft.ts";

const received: Mark = { state: "received" };
const missing: Mark = { state: "missing" };

/** The checklist once somebody has received these documents. */
function standing(...documents: readonly string[]) {
  const checklist = studyChecklist();
  const items = checklist.items.map((item) =>
    documents.includes(item.document)
      ? { ...item, finding: { state: "received" as const, at: 0 } }
      : item,
  );
  return { ...checklist, items };
}

describe("what is ticked of a case", () => {
  it("keeps what was ticked here while somebody else ticks another document", () => {
    const draft = withMarks(emptyDraft, standing(), { passport: missing });
    const { marks } = tickedIn(standing("tenancy"), draft);
    expect(marks["passport"]).toEqual(missing);
    expect(marks["tenancy"]).toEqual(received);
  });

  it("holds only what differs, so that nothing is left to send once it was taken back", () => {
    const checklist = standing("passport");
    const ticked = withMarks(emptyDraft, checklist, { passport: missing });
    expect(isTicked(ticked)).toBe(true);
    expect(isTicked(withMarks(ticked, checklist, { passport: received }))).toBe(false);
  });

  it("tells a reason changed from none", () => {
    const checklist = standing();
    const asked: Mark = { state: "not-needed", reason: null };
    const given: Mark = { state: "not-needed", reason: "on-file" };
    const draft = withMarks(emptyDraft, checklist, { passport: asked });
    const { marks } = withMarks(draft, checklist, { passport: given });
    expect(marks).toEqual({ passport: given });
  });

  it("[K3] says of each document what became of it", () => {
    const draft = withMarks(emptyDraft, standing(), {
      passport: received,
      tenancy: { state: "not-needed", reason: "exempt-by-law" },
      dormitory: missing,
    });
    expect(findingsOf(standing(), tickedIn(standing(), draft))).toEqual([
      { document: "passport", finding: { state: "received" } },
      { document: "contract", finding: { state: "open" } },
      { document: "tenancy", finding: { state: "not-needed", reason: "exempt-by-law" } },
      { document: "dormitory", finding: { state: "missing" } },
    ]);
  });
});
