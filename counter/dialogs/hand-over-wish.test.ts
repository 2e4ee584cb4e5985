import { describe, expect, it } from "vitest";
import { counterCommand } from "../../shared/protocol/commands.ts";
import { currentVisit, studyChecklist } from "../testing/view.ts";
import { freshDraft, withForgotten, type HandOverDraft } from "./hand-over-draft.ts";
import { handOverWish } from "./hand-over-wish.ts";

const list = studyChecklist();
const draft = (differs: Partial<HandOverDraft> = {}): HandOverDraft => ({
  ...freshDraft(currentVisit({ service: "study" })),
  ...differs,
});
const found = (differs: Partial<HandOverDraft>) =>
  Object.fromEntries(
    (handOverWish(draft(differs), list)?.findings ?? []).map(({ document, finding }) => [
      document,
      finding.state,
    ]),
  );

describe("the command of a hand-over", () => {
  it("[K3] what was asked for and not ticked is missing, what was not asked for is open", () => {
    expect(found({})).toEqual({
      passport: "missing",
      contract: "open",
      tenancy: "missing",
      dormitory: "missing",
    });
    expect(found({ conditions: ["employed"] })).toMatchObject({ contract: "missing" });
  });

  it("[K3] the alternatives of what was brought are not missing, even when ticked so", () => {
    expect(
      found({ marks: { dormitory: { state: "received" }, tenancy: { state: "missing" } } }),
    ).toMatchObject({ dormitory: "received", tenancy: "open" });
  });

  it("a document not needed goes with its reason", () => {
    const marks = { passport: { state: "not-needed", reason: "exempt-by-law" } } as const;
    expect(handOverWish(draft({ marks }), list)?.findings).toContainEqual({
      document: "passport",
      finding: { state: "not-needed", reason: "exempt-by-law" },
    });
  });

  it("[P1] names nobody when nothing of the applicant was typed, and leaves out what is empty", () => {
    expect(handOverWish(draft({ name: "  " }), list)).toMatchObject({ person: null });
    const wish = handOverWish(draft({ name: " Visitor 17 ", note: "  " }), list);
    expect(wish?.person).toEqual({ name: "Visitor 17" });
    expect(wish).not.toHaveProperty("note");
  });

  it("[P1] says of a known applicant what was typed and what is to be deleted, and nothing else", () => {
    const known = draft({
      case: "2026-000123-7",
      stored: { name: true, email: true, fileNumber: false },
      mail: true,
      mailed: true,
    });
    expect(handOverWish(known, list)?.person).toBeNull();
    const address = { ...known, email: "other17@example.org" };
    expect(handOverWish(address, list)?.person).toEqual({ email: "other17@example.org" });
    const deleted = withForgotten(withForgotten(known, "name", true), "email", true);
    expect(handOverWish(deleted, list)).toMatchObject({ person: { name: null, email: null } });
    expect(deleted.mail).toBe(false);
    const kept = withForgotten(withForgotten(known, "name", true), "name", false);
    expect(handOverWish(kept, list)?.person).toBeNull();
  });

  it("[R1] says when a known applicant wants no mails any more", () => {
    const silent = draft({ case: "2026-000123-7", mail: false, mailed: true });
    expect(handOverWish(silent, list)).toMatchObject({ person: {}, mail: false });
  });

  it("[W3] is what the protocol takes", () => {
    const full = draft({
      case: "2026-000123-7",
      conditions: ["employed"],
      titleExpires: "2026-12-24",
      travels: "2027-01-01",
      jobAtRisk: true,
      name: "Visitor 17",
      fileNumber: "AZ 17",
      email: "visitor17@example.org",
      mail: true,
      note: "Remark 17",
    });
    const wish = { id: crypto.randomUUID(), ...handOverWish(full, list) };
    expect(counterCommand.parse(wish)).toEqual(wish);
  });

  it("waits for a service", () => {
    expect(handOverWish(draft({ service: null }), list)).toBeNull();
  });
});
