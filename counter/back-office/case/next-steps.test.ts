import { expect, it } from "vitest";
import { caseEnds } from "../../../shared/domain/cases/steps.ts";
import { nextSteps } from "./next-steps.ts";

it("[K3] what is not complete goes on by its checklist alone", () => {
  for (const status of ["received", "incomplete"] as const) {
    expect(nextSteps(status)).toEqual({ best: { kind: "check" }, skips: [], ends: caseEnds });
  }
});

it("[K2] what is complete goes on step by step, and over steps with a reason", () => {
  expect(nextSteps("complete").best).toEqual({ kind: "move", to: "in-review" });
  expect(nextSteps("complete").skips).toEqual(["decided", "in-production", "ready", "closed"]);
  expect(nextSteps("decided").best).toEqual({ kind: "move", to: "in-production" });
  expect(nextSteps("ready")).toEqual({
    best: { kind: "move", to: "closed" },
    skips: [],
    ends: caseEnds,
  });
});

it("[K2] what is over goes nowhere", () => {
  for (const status of ["closed", ...caseEnds] as const) {
    expect(nextSteps(status)).toEqual({ best: { kind: "none" }, skips: [], ends: [] });
  }
});
