import { expect, test } from "vitest";
import { freshDraft, isChanged, isTouched, lineCount, lineRange } from "./draft.ts";

test("[X8] a mistake's line is found in the text, whatever it is made of", () => {
  const text = "name: Größe 🌻\n\nlast";
  const said = (line: number) => {
    const { from, to } = lineRange(text, line);
    return text.slice(from, to);
  };
  expect([1, 2, 3, 9].map(said)).toEqual(["name: Größe 🌻", "", "last", "last"]);
  expect([text, "", "a\n"].map(lineCount)).toEqual([3, 1, 2]);
});

test("[X8] a draft is changed once it differs from what it was made from", () => {
  const draft = freshDraft(3, "name: Amt\n");
  expect(isChanged(draft)).toBe(false);
  expect(isChanged({ ...draft, text: "name: Ämter\n" })).toBe(true);
  const noted = { ...draft, note: "only a note" };
  expect([isChanged(noted), isTouched(noted), isTouched(draft)]).toEqual([false, true, false]);
});
