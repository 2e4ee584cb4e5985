import { expect, test } from "vitest";
import { differences } from "./difference.ts";

const words = (stored: unknown, rebuilt: unknown) => [...differences(stored, rebuilt)];

test("equal values have no difference", () => {
  const value = { visits: { 7: { status: "waiting", due: null, calls: [1, 2] } } };
  expect(words(value, structuredClone(value))).toEqual([]);
});

test("a difference is named by its place and both values", () => {
  expect(
    words(
      { visits: { 7: { status: "waiting", people: 1 } } },
      { visits: { 7: { status: "called", people: 1 } } },
    ),
  ).toEqual(['visits 7 status: stored "waiting", rebuilt "called"']);
});

test("what only one of them has is named, whichever it is", () => {
  expect(words({ a: 1 }, { a: 1, b: { c: 2 } })).toEqual(['b: stored nothing, rebuilt {"c":2}']);
  expect(words({ list: [1, 2] }, { list: [1] })).toEqual(["list 1: stored 2, rebuilt nothing"]);
});

test("[N5] secrets are said to differ, and not shown", () => {
  const found = words(visit("1111"), visit("2222"));
  expect(found).toHaveLength(2);
  expect(words({ visits: {} }, { visits: { 7: { secret: "3333" } } })).toHaveLength(1);
  for (const line of [...found, ...words({}, visit("3333"))]) expect(line).not.toMatch(/\d{4}/);
});

function visit(secret: string) {
  return { visits: { 7: { secret } }, bySecret: { [secret]: 7 } };
}
