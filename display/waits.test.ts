import { expect, test } from "vitest";
import { turnEvery } from "./calls.ts";
import { waitsShown } from "./waits.ts";

const queues = (count: number) =>
  Object.fromEntries(
    [..."LKJIHGFEDCBA"]
      .slice(0, count)
      .map((letter) => [
        letter.toLowerCase(),
        { letter, name: { de: letter }, waiting: 0, wait: null },
      ]),
  );
const letters = (count: number, now: number) =>
  waitsShown(queues(count), now)
    .shown.map((queue) => queue.letter)
    .join("");

test("queues stand by their letter", () => {
  expect(letters(3, 0)).toBe("JKL");
});

test("more queues than fit take turns, and none is left out", () => {
  expect([0, 1, 2].map((n) => letters(12, n * turnEvery))).toEqual(["ABCDEF", "GHIJKL", "ABCDEF"]);
});

test("the more queues, the less stands in two languages", () => {
  expect([3, 4, 5].map((count) => waitsShown(queues(count), 0).secondFor)).toEqual([
    "names-and-waits",
    "waits",
    "nothing",
  ]);
});

test("long names leave less room for the second language", () => {
  const name = { de: "Notfälle und besonders dringende Anliegen" };
  const long = Object.entries(queues(3)).map(([key, queue]) => [key, { ...queue, name }]);
  expect(waitsShown(Object.fromEntries(long), 0).secondFor).toBe("waits");
});
