import { describe, expect, it } from "vitest";
import { folded } from "./folded.ts";

describe("a folded word", () => {
  it.each([
    ["Verlängern", "verlaengern"],
    ["Einbürgerung", "einburgerung"],
    ["Straße", "strasse"],
    ["Titré", "titre"],
    ["الإقامة", "اقامه"],
    ["إقامة", "اقامة"],
    ["لِلدِّراسة", "دراسة"],
  ])("is the same for %s and %s", (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ["Pass", "Post"],
    ["جواز", "جوال"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});
