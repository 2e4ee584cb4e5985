import { expect, test } from "vitest";
import { SlidingWindow } from "./sliding-window.ts";

const limit = { most: 3, within: 100 };

test("[B10] so many within any stretch of that length, and again when the first is out of it", () => {
  const window = new SlidingWindow(limit);
  for (const at of [1_000, 1_010, 1_050]) {
    expect(window.fullUntil("a", `at ${at}`, at)).toBeNull();
    window.add("a", `at ${at}`, at);
  }
  expect(window.fullUntil("a", "more", 1_060)).toBe(1_100);
  expect(window.fullUntil("a", "more", 1_099)).toBe(1_100);
  expect(window.fullUntil("a", "more", 1_100)).toBeNull();
  window.add("a", "more", 1_100);
  expect(window.fullUntil("a", "even more", 1_101)).toBe(1_110);
  expect(window.fullUntil("b", "other", 1_060)).toBeNull();
});

test("[W1] the same id counts once and is never too many", () => {
  const window = new SlidingWindow(limit);
  for (let times = 0; times < 5; times += 1) window.add("a", "same", 1_000 + times);
  window.add("a", "second", 1_010);
  expect(window.fullUntil("a", "third", 1_010)).toBeNull();
  window.add("a", "third", 1_010);
  expect(window.fullUntil("a", "fourth", 1_020)).toBe(1_100);
  expect(window.fullUntil("a", "same", 1_020)).toBeNull();
});

test("what is taken back leaves room", () => {
  const window = new SlidingWindow(limit);
  for (const id of ["x", "y", "z"]) window.add("a", id, 1_000);
  window.remove("a", "y");
  window.remove("nobody", "y");
  expect(window.fullUntil("a", "more", 1_001)).toBeNull();
  expect(window.size).toBe(2);
});

test("its memory has an end: old keys go when time passes, and the quietest when there are too many", () => {
  const window = new SlidingWindow({ most: 3, within: 1_000 }, 100);
  for (let key = 0; key < 10_000; key += 1) window.add(`key ${key}`, "id", 5_000);
  expect(window.size).toBe(100);
  for (const id of ["x", "y"]) window.add("key 9950", id, 5_001);
  expect(window.fullUntil("key 9950", "z", 5_001)).toBe(6_000);
  window.add("later", "id", 7_000);
  expect(window.size).toBe(1);
});
