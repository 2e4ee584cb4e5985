import { describe, expect, it } from "vitest";
import { stroke } from "../testing/stroke.ts";
import { plannerKeyCap, plannerKeyOf, plannerKeys } from "./planner-keys.ts";

describe("the planner's keys", () => {
  it("each has a letter or sign of its own", () => {
    const caps = plannerKeys.map(plannerKeyCap);
    expect(caps).not.toContain("");
    expect(new Set(caps).size).toBe(plannerKeys.length);
  });

  it("N books and never calls; it does nothing while typing, with Ctrl, or when letters rest", () => {
    expect(plannerKeyOf(stroke("n"), true)).toBe("new");
    expect(plannerKeyOf(stroke("N"), true)).toBe("new");
    expect(plannerKeyOf(stroke("n", { typing: true }), true)).toBeNull();
    expect(plannerKeyOf(stroke("p", { ctrl: true }), true)).toBeNull();
    expect(plannerKeyOf(stroke("n"), false)).toBeNull();
  });

  it("held down, the days go on and nothing else happens twice", () => {
    expect(plannerKeyOf(stroke("+", { repeat: true }), true)).toBe("later");
    expect(plannerKeyOf(stroke("n", { repeat: true }), true)).toBeNull();
  });

  it("Space and Enter stay with what has the focus", () => {
    expect(plannerKeyOf(stroke(" "), true)).toBeNull();
    expect(plannerKeyOf(stroke("Enter"), true)).toBeNull();
  });
});
