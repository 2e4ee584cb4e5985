import { expect, it } from "vitest";
import { counterView, currentVisit } from "../testing/view.ts";
import { dutyWish, leavesVisit } from "./duty-wish.ts";

it("[U1] back duty needs a team, front and off do not", () => {
  expect(dutyWish({ kind: "back", team: null })).toBeNull();
  expect(dutyWish({ kind: "back", team: "work" })).toEqual({ kind: "back", team: "work" });
  expect(dutyWish({ kind: "front", team: "work" })).toEqual({ kind: "front" });
  expect(dutyWish({ kind: "off", team: null })).toEqual({ kind: "off" });
});

it("[C10] only who is on duty here leaves a visit behind, and only by leaving", () => {
  const view = counterView({ current: currentVisit() });
  expect(leavesVisit(view, "s01", "off")).toBe(true);
  expect(leavesVisit(view, "s01", "back")).toBe(true);
  expect(leavesVisit(view, "s01", "front")).toBe(false);
  expect(leavesVisit(view, "s02", "off")).toBe(false);
  expect(leavesVisit(counterView(), "s01", "off")).toBe(false);
});
