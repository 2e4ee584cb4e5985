import { describe, expect, it } from "vitest";
import { stroke } from "../testing/stroke.ts";
import { actions } from "./availability.ts";
import { keysOf, shortcutOf } from "./keys.ts";

describe("keys", () => {
  it("every action has a key, and no key asks for two things", () => {
    const written = actions.map((action) => keysOf(action)[0]);
    expect(written).not.toContain(undefined);
    expect(new Set(written).size).toBe(actions.length);
  });

  it("a letter asks for its action in either case", () => {
    expect(shortcutOf(stroke("h"), true)).toBe("handOver");
    expect(shortcutOf(stroke("H"), true)).toBe("handOver");
  });

  it("letters typed into a field are letters", () => {
    expect(shortcutOf(stroke("n", { typing: true }), true)).toBeNull();
    expect(shortcutOf(stroke("F2", { typing: true }), true)).toBeNull();
  });

  it("Space and Enter do the best action unless the focused control wants them", () => {
    expect(shortcutOf(stroke(" "), true)).toBe("best");
    expect(shortcutOf(stroke("Enter"), true)).toBe("best");
    expect(shortcutOf(stroke("Enter", { onControl: true }), true)).toBeNull();
  });

  it("a key held down asks once", () => {
    expect(shortcutOf(stroke("n", { repeat: true }), true)).toBeNull();
  });

  it("Ctrl+Z undoes; the browser keeps its other combinations", () => {
    expect(shortcutOf(stroke("z", { ctrl: true }), true)).toBe("undo");
    expect(shortcutOf(stroke("p", { ctrl: true }), true)).toBeNull();
    expect(shortcutOf(stroke("f", { meta: true }), true)).toBeNull();
    expect(shortcutOf(stroke("d", { alt: true }), true)).toBeNull();
  });

  it("single letters can be switched off, function keys and Ctrl+Z stay (WCAG 2.1.4)", () => {
    expect(shortcutOf(stroke("n"), false)).toBeNull();
    expect(shortcutOf(stroke("Enter"), false)).toBeNull();
    expect(shortcutOf(stroke("F2"), false)).toBe("next");
    expect(shortcutOf(stroke("z", { ctrl: true }), false)).toBe("undo");
  });

  it("unknown keys, also those named like object properties, ask for nothing", () => {
    expect(shortcutOf(stroke("y"), true)).toBeNull();
    expect(shortcutOf(stroke("constructor"), true)).toBeNull();
  });
});
