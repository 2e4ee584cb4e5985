import { expect, test } from "vitest";
import { wordsIn } from "./traces-of.ts";

test("finds a word wherever it stands and however it is written, and nothing else", () => {
  const word = "Planted17name";
  const around = ["", "x", "xy", "xyz"].map((before) => `${before}${word}${before} und mehr`);
  for (const text of around) {
    const bytes = Buffer.from(text);
    for (const found of [
      text,
      text.toUpperCase(),
      Buffer.from(text, "utf16le"),
      bytes.toString("base64"),
      bytes.toString("base64url"),
      bytes.toString("hex"),
      Buffer.from(text, "utf16le").toString("base64"),
      encodeURIComponent(text),
      JSON.stringify({ text }),
    ]) {
      expect(wordsIn(found, [word]), String(found)).toEqual([word]);
    }
  }
  for (const other of ["", "Planted18name", Buffer.from("Planted1").toString("base64")]) {
    expect(wordsIn(other, [word])).toEqual([]);
  }
});
