import { describe, expect, it } from "vitest";
import { stroke } from "../testing/stroke.ts";
import { backOfficeKeyCap, backOfficeKeyOf, backOfficeKeys } from "./back-office-keys.ts";

describe("keys of the back office", () => {
  it("take the next case, find, and go to the list and the post", () => {
    expect(backOfficeKeyOf(stroke("n"), true)).toBe("next");
    expect(backOfficeKeyOf(stroke("N"), true)).toBe("next");
    expect(backOfficeKeyOf(stroke("/"), true)).toBe("find");
    expect(backOfficeKeyOf(stroke("2"), true)).toBe("post");
  });

  it("take no case twice when held down, and none while somebody types or has letters switched off", () => {
    expect(backOfficeKeyOf(stroke("n", { repeat: true }), true)).toBeNull();
    expect(backOfficeKeyOf(stroke("n", { typing: true }), true)).toBeNull();
    expect(backOfficeKeyOf(stroke("n", { ctrl: true }), true)).toBeNull();
    expect(backOfficeKeyOf(stroke("n"), false)).toBeNull();
  });

  it("are each written on their button", () => {
    const caps = backOfficeKeys.map(backOfficeKeyCap);
    expect(caps).not.toContain("");
    expect(new Set(caps).size).toBe(caps.length);
  });
});
