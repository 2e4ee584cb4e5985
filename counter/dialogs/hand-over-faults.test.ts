import { describe, expect, it } from "vitest";
import { counterCommand } from "../../shared/protocol/commands.ts";
import { currentVisit, studyChecklist } from "../testing/view.ts";
import { freshDraft, type HandOverDraft } from "./hand-over-draft.ts";
import { faultOfRefusal, faultsLeft, faultsOf } from "./hand-over-faults.ts";
import { handOverWish } from "./hand-over-wish.ts";

const list = studyChecklist();
const draft = (differs: Partial<HandOverDraft>): HandOverDraft => ({
  ...freshDraft(currentVisit({ service: "study" })),
  ...differs,
});
const faults = (differs: Partial<HandOverDraft>) => faultsOf(draft(differs), list, "2026-11-23");

describe("errors of a hand-over are at their fields", () => {
  it("none when nothing but the service is known", () => {
    expect(faults({})).toEqual({});
  });

  it("[K3] a document not needed without a reason", () => {
    const marks = { passport: { state: "not-needed", reason: null } } as const;
    expect(faults({ marks })).toEqual({ documents: "reason-missing" });
  });

  it("mail needs an address, and a whole one", () => {
    expect(faults({ mail: true })).toEqual({ email: "email-needed" });
    expect(faults({ email: "visitor17@example" })).toEqual({ email: "email-wrong" });
    expect(faults({ email: " visitor17@example.org ", mail: true })).toEqual({});
  });

  it("mail goes to a kept address as well, unless that is to be deleted", () => {
    const stored = { name: false, email: true, fileNumber: false };
    expect(faults({ stored, mail: true })).toEqual({});
    expect(faults({ stored, mail: true, forget: ["email"] })).toEqual({ email: "email-needed" });
  });

  it("[K4] a journey must be to come; a title may have expired", () => {
    expect(faults({ travels: "2026-11-22", titleExpires: "2026-11-22" })).toEqual({
      travels: "travel-over",
    });
    expect(faults({ travels: "2026-11-23" })).toEqual({});
  });

  it.each([
    { name: "V" },
    { fileNumber: "17" },
    { email: "visitor17@example.org.", name: "Visitor 17" },
    { titleExpires: "2026-02-30" },
  ])("[W3] what the server finds malformed in %j has a field", (differs) => {
    const wish = { id: crypto.randomUUID(), ...handOverWish(draft(differs), list) };
    const path = counterCommand.safeParse(wish).error?.issues[0]?.path.join(".") ?? "";
    const field = Object.keys(differs)[0] ?? "";
    expect(faultOfRefusal({ code: "malformed", path, expected: "" })).toHaveProperty(field);
  });

  it("a refusal of the whole belongs to no field", () => {
    expect(faultOfRefusal({ code: "document-unknown" })).toBeNull();
  });

  it("what is being put right is no longer wrong", () => {
    const found = { email: "email-needed", documents: "reason-missing" } as const;
    expect(faultsLeft(found, { mail: false })).toEqual({ documents: "reason-missing" });
    expect(faultsLeft(found, { marks: {} })).toEqual({ email: "email-needed" });
    expect(faultsLeft(found, { note: "Remark 17" })).toEqual(found);
  });
});
