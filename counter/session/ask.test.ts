import { expect, it } from "vitest";
import { counterView, currentVisit } from "../testing/view.ts";
import { stillAsked } from "./ask.ts";

it("[C6] a dialog about a visit closes when another is at the desk, so that it cannot hit the wrong one", () => {
  const ask = { kind: "park", visit: 7 } as const;
  expect(stillAsked(ask, { current: currentVisit({ visit: 7 }) })).toBe(ask);
  expect(stillAsked(ask, { current: currentVisit({ visit: 8 }) })).toBeNull();
  expect(stillAsked(ask, counterView())).toBeNull();
});

it("a dialog about the screen stays", () => {
  expect(stillAsked({ kind: "help" }, counterView())).toEqual({ kind: "help" });
});
