import { expect, test } from "vitest";
import { caseEnds, caseSteps } from "./steps.ts";
import { stepOfSteps } from "./visitor-step.ts";

test("[S1] the visitor's steps count up in the order an application goes, and none is left out", () => {
  const counted = caseSteps.map((status) => stepOfSteps(status)?.k);
  expect(counted).toEqual([1, 1, 2, 3, 4, 5, 6, 7]);
  expect(new Set(caseSteps.map((status) => stepOfSteps(status)?.n))).toEqual(new Set([7]));
});

test.each(caseEnds)("[S1] %s is no step of the way", (end) => {
  expect(stepOfSteps(end)).toBeNull();
});
