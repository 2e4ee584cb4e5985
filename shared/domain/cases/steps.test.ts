import { describe, expect, it } from "vitest";
import { caseEnds, caseSteps, isOver, stepKind, type CaseStatus } from "./steps.ts";

const all: readonly CaseStatus[] = [...caseSteps, ...caseEnds];
const open = caseSteps.filter((step) => step !== "closed");

describe("the steps of a case", () => {
  it("[K2] follow one another: complete, in review, decided, in production, ready, closed", () => {
    const way = ["complete", "in-review", "decided", "in-production", "ready", "closed"] as const;
    for (const [place, from] of way.entries()) {
      for (const [other, to] of way.entries()) {
        if (other === place + 1) expect(stepKind(from, to)).toBe("next");
        if (other > place + 1) expect(stepKind(from, to)).toBe("skips");
        if (other <= place && to !== "complete") expect(stepKind(from, to)).toBe("impossible");
      }
    }
  });

  it("[K2] go to and fro between incomplete and complete, and back from the review for documents", () => {
    expect(stepKind("received", "incomplete")).toBe("next");
    expect(stepKind("received", "complete")).toBe("next");
    expect(stepKind("incomplete", "complete")).toBe("next");
    expect(stepKind("complete", "incomplete")).toBe("next");
    expect(stepKind("in-review", "incomplete")).toBe("next");
    for (const from of ["decided", "in-production", "ready"] as const) {
      expect(stepKind(from, "incomplete")).toBe("impossible");
    }
  });

  it("[K2] [K3] never skip completeness", () => {
    for (const from of ["received", "incomplete"] as const) {
      for (const to of ["in-review", "decided", "in-production", "ready", "closed"] as const) {
        expect(stepKind(from, to)).toBe("impossible");
      }
    }
  });

  it("[K2] end from any open step, and from no other", () => {
    for (const end of caseEnds) {
      for (const from of open) expect(stepKind(from, end)).toBe("ends");
    }
    for (const over of all.filter(isOver)) {
      for (const to of all) expect(stepKind(over, to)).toBe("impossible");
    }
    expect(all.filter((status) => !isOver(status))).toEqual(open);
  });
});
