import { expect, it } from "vitest";
import { counterView, currentVisit } from "../testing/view.ts";
import { stillAsked } from "./ask.ts";

it("[C6] a dialog about a visit closes when another is at the desk, so that it cannot hit the wrong one", () => {
  const ask = { kind: "park", visit: 7 } as const;
  expect(stillAsked(ask, { current: currentVisit({ visit: 7 }) }, true)).toBe(ask);
  expect(stillAsked(ask, { current: currentVisit({ visit: 8 }) }, true)).toBeNull();
  expect(stillAsked(ask, counterView(), true)).toBeNull();
});

it("a dialog about the screen stays", () => {
  expect(stillAsked({ kind: "help" }, counterView(), true)).toEqual({ kind: "help" });
});

it("[U1] the dialog for another duty closes with the duty: the screen asks who works here by itself", () => {
  const ask = { kind: "duty" } as const;
  expect(stillAsked(ask, counterView(), true)).toBe(ask);
  expect(stillAsked(ask, counterView(), false)).toBeNull();
});
