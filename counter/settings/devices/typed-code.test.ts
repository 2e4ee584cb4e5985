import { expect, test } from "vitest";
import { codeOf, grouped } from "./typed-code.ts";

test.each([
  ["7k3p 9qxz", "7K3P9QXZ"],
  ["7k3p-9qxz", "7K3P9QXZ"],
  // As Crockford's base 32 asks: what looks alike is the same.
  ["oil0 1234", "01101234"],
  ["7K3P9QXZ-more", "7K3P9QXZ"],
  ["7u", "7"],
])("[X1] %j is typed for the code %s", (typed, code) => {
  expect(codeOf(typed)).toBe(code);
});

test("[X1] a code is shown as the device shows it", () => {
  expect(["", "7K3P", "7K3P9", "7K3P9QXZ"].map(grouped)).toEqual([
    "",
    "7K3P",
    "7K3P 9",
    "7K3P 9QXZ",
  ]);
});
