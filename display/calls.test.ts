import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder, pageShown, pagesOf, rowsOnScreen, turn, turnEvery } from "./calls.ts";
import type { Call, Calls } from "./calls.ts";

const call = (number: string, at: number, current = true): Call => ({
  number,
  counter: "4",
  direction: { de: "links" },
  at,
  times: 1,
  current,
});
const calls = (...list: readonly Call[]): Calls =>
  Object.fromEntries(list.map((one) => [one.number, one]));
const numbers = (list: readonly Call[]) => list.map((one) => one.number);

test("the newest call is on top, and whoever still has to come stands before whoever came", () => {
  const ordered = inOrder(calls(call("K001", 10), call("K002", 30), call("K003", 40, false)));
  expect(numbers(ordered)).toEqual(["K002", "K001", "K003"]);
});

test("calls of the same instant stand in the order of their numbers", () => {
  expect(numbers(inOrder(calls(call("K1000", 5), call("K999", 5), call("A001", 5))))).toEqual([
    "A001",
    "K999",
    "K1000",
  ]);
});

test("past calls fill the rows that current ones leave free", () => {
  const past = Array.from({ length: 9 }, (_, i) => call(`P00${i}`, i, false));
  const [page] = pagesOf(calls(call("K001", 1), ...past));
  expect(page).toHaveLength(rowsOnScreen);
  expect(page?.[0]?.number).toBe("K001");
});

test("a hall without a call still has a page", () => {
  expect(pagesOf({})).toEqual([[]]);
});

const anyCalls = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(1_000), fc.boolean()), {
    selector: ([n]) => n,
    maxLength: 40,
  })
  .map((list) => calls(...list.map(([n, at, current]) => call(`K${n}`, at, current))));

test("[9] with more counters than rows every current call still has its turn on the screen", () => {
  fc.assert(
    fc.property(anyCalls, fc.integer({ min: 2, max: 8 }), (some, rows) => {
      const pages = pagesOf(some, rows);
      expect(pages.every((page) => page.length <= rows)).toBe(true);
      const seen = new Set<string>();
      for (let at = 0; at < pages.length * turnEvery; at += turnEvery) {
        for (const one of pages[pageShown(pages, at, null)] ?? []) seen.add(one.number);
      }
      for (const one of Object.values(some)) if (one.current) expect(seen).toContain(one.number);
    }),
  );
});

test("the newest current call heads every page", () => {
  const many = Array.from({ length: 20 }, (_, i) => call(`K${100 + i}`, i));
  for (const page of pagesOf(calls(...many))) expect(page[0]?.number).toBe("K119");
});

test("the announced number's page is shown while it is announced", () => {
  const pages = pagesOf(calls(...Array.from({ length: 20 }, (_, i) => call(`K${100 + i}`, i))));
  for (const now of [0, turnEvery, 2 * turnEvery]) {
    expect(numbers(pages[pageShown(pages, now, "K101")] ?? [])).toContain("K101");
  }
});

test("turns go round", () => {
  expect([0, 1, 2, 3].map((n) => turn(3, n * turnEvery))).toEqual([0, 1, 2, 0]);
  expect(turn(0, 5)).toBe(0);
});
