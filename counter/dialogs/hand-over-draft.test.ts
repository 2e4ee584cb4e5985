import { describe, expect, it } from "vitest";
import { counterView, currentVisit, staffVisit, studyChecklist } from "../testing/view.ts";
import { checklistOf, freshDraft, keptDrafts, withCase, withService } from "./hand-over-draft.ts";

type VisitedCase = NonNullable<ReturnType<typeof currentVisit>["case"]>;

/** A study application whose passport came on another day. */
function broughtCase(status: VisitedCase["status"] = "incomplete"): VisitedCase {
  const { items, ...list } = studyChecklist();
  return {
    number: "2026-000123-7",
    service: "study",
    status,
    checklist: {
      ...list,
      version: 4,
      conditions: ["employed"],
      items: items.map(({ document, name, need, finding }) => {
        const received = { state: "received", at: 1_000 } as const;
        return { document, name, need, finding: document === "passport" ? received : finding };
      }),
    },
    answers: { titleExpires: "2026-12-01", travels: null, jobAtRisk: true },
    stored: { name: true, email: true, fileNumber: false },
    mailed: true,
  };
}

describe("a hand-over begins", () => {
  it("with the appointment's service and name, and the visit's language", () => {
    const visit = currentVisit({ service: "study", name: "Visitor 17", language: "ar" });
    expect(freshDraft(visit)).toMatchObject({
      case: null,
      service: "study",
      name: "Visitor 17",
      language: "ar",
      marks: {},
    });
  });

  it("[K1] with the case the visitor came for: its checklist, what was received, and what was answered", () => {
    const current = currentVisit({ service: "commitment", case: broughtCase() });
    const draft = freshDraft(current);
    expect(draft).toMatchObject({
      case: "2026-000123-7",
      service: "study",
      conditions: ["employed"],
      titleExpires: "2026-12-01",
      travels: "",
      jobAtRisk: true,
    });
    expect(draft.marks["passport"]).toEqual({ state: "received" });
    expect(checklistOf(draft, counterView({ current }))?.version).toBe(4);
  });

  it("[P1] of a known case without the name, which typed again would replace what is kept", () => {
    const current = currentVisit({ name: "Visitor 17", case: broughtCase() });
    expect(freshDraft(current).name).toBe("");
  });

  it("[R1] of a known case as its applicant wanted mails so far, and a new case not", () => {
    const known = freshDraft(currentVisit({ case: broughtCase() }));
    expect(known).toMatchObject({ mail: true, stored: { email: true } });
    expect(withService(known, "commitment")).toMatchObject({
      mail: false,
      stored: { name: false, email: false },
    });
  });

  it("[K2] anew when the case is over", () => {
    expect(freshDraft(currentVisit({ case: broughtCase("closed") }))).toMatchObject({
      case: null,
      service: null,
    });
  });

  it("another service begins a new case, without the old one's documents, and there is a way back", () => {
    const current = currentVisit({ case: broughtCase() });
    const typed = { ...freshDraft(current), note: "Remark 17" };
    const other = withService(typed, "commitment");
    expect(other).toMatchObject({ case: null, service: "commitment", marks: {} });
    expect(withCase(other, current)).toEqual(typed);
    expect(withCase(typed, current)).toBeNull();
  });

  it("another service of a new case keeps what was ticked: the passport is the same", () => {
    const draft = freshDraft(currentVisit({ service: "study" }));
    const ticked = { ...draft, marks: { passport: { state: "received" } } } as const;
    expect(withService(ticked, "commitment").marks).toEqual(ticked.marks);
  });
});

describe("what was typed", () => {
  const mine = freshDraft(currentVisit({ visit: 7 }));
  const theirs = freshDraft(currentVisit({ visit: 8 }));
  const drafts = { "7": mine, "8": theirs };

  it("stays while its visit is at the desk or parked", () => {
    const parked = { ...staffVisit({ visit: 8 }), reason: "copying", place: "hall", counter: "2" };
    const view = counterView({ current: currentVisit({ visit: 7 }), parked: { "8": parked } });
    expect(keptDrafts(drafts, view)).toBe(drafts);
  });

  it("[P1] is forgotten when its visit has left", () => {
    expect(keptDrafts(drafts, counterView({ current: currentVisit({ visit: 8 }) }))).toEqual({
      "8": theirs,
    });
    expect(keptDrafts(drafts, counterView())).toEqual({});
  });
});
