import { expect, test } from "vitest";
import { mistakeWords } from "./mistake-words.ts";

test("[X8] the mistakes that happen most have words of the screen's own", () => {
  const known = [
    `found "clearin", expected a key of queues: clearing, emergency (did you mean "clearing"?)`,
    `found "zz", expected a key of queues: clearing, emergency`,
    `found "zz", expected a key of documents: `,
    `found the key "closeBefore", expected one of slotEvery, closesBefore (did you mean "closesBefore"?)`,
    `found nothing, expected the German text`,
    `found -1, expected a whole number from 0 to 999`,
    `found "A", expected a letter no other queue has (also at queues.clearing.letter)`,
    `found a key for the second time, expected each key once`,
    `found "Uni", expected a list of words`,
    `found a list, expected a section with name, queue`,
  ].map((message) => mistakeWords(message));
  expect(known.map(({ english }) => english)).toEqual(known.map(() => null));
  expect(known.map(({ found }) => found?.word)).toEqual([
    "unknownMeant",
    "unknown",
    "unknownNone",
    "notOneOfMeant",
    "missing",
    "value",
    "taken",
    "twice",
    "value",
    "list",
  ]);
  expect(known[0]?.found?.values).toEqual({
    value: "clearin",
    section: "queues",
    meant: "clearing",
  });
  expect(known[3]?.found?.values["value"]).toBe("closeBefore");
  expect(known[5]?.expected).toEqual({ word: "whole", values: { from: "0", to: "999" } });
  expect(known[6]?.found?.values).toEqual({ value: "A", at: "queues.clearing.letter" });
});

test("[X8] what the screen has no words for keeps the server's", () => {
  const half = mistakeWords(
    `found a section, expected room for at least one person, online or staff`,
  );
  expect(half).toMatchObject({
    found: { word: "section" },
    english: "room for at least one person, online or staff",
  });
  const said = `found booking, but no service that can be booked, expected booking in at least one service of this queue`;
  expect(mistakeWords(said)).toEqual({ found: null, expected: null, english: said });
  expect(mistakeWords("something else").english).toBe("something else");
  const yaml = mistakeWords(`found broken YAML (Nested mappings (a: b: c)), expected valid YAML`);
  expect(yaml).toMatchObject({ found: { word: "notYaml" }, english: "Nested mappings (a: b: c)" });
});

test("[X8] what somebody typed does not pass for the server's words", () => {
  const typed = `found "x (also at y)", expected a text`;
  expect(mistakeWords(typed).found?.word).toBe("value");
});
