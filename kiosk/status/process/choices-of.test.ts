import { expect, test } from "vitest";
import { choicesOf } from "./choices-of.ts";

const always = (de: string) => ({ name: { de }, when: null, group: null });
const oneOf = (de: string, group: string) => ({ ...always(de), group });

test("[S2] alternatives are one line where the first stands, everything else keeps its own and its condition", () => {
  const lines = choicesOf([
    always("Pass"),
    oneOf("Mietvertrag", "housing"),
    { ...always("Vertrag"), when: { de: "arbeitet" } },
    oneOf("Versicherung", "cover"),
    oneOf("Grundbuch", "housing"),
    always("Foto"),
  ]);
  expect(lines.map(({ names, when }) => [names.map(({ de }) => de), when?.de ?? null])).toEqual([
    [["Pass"], null],
    [["Mietvertrag", "Grundbuch"], null],
    [["Vertrag"], "arbeitet"],
    [["Versicherung"], null],
    [["Foto"], null],
  ]);
});
