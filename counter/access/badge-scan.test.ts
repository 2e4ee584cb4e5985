import { expect, test } from "vitest";
import { badgeKey, noBadge } from "./badge-scan.ts";

/** Types keys with so many milliseconds between them; the badges that were read. */
function typed(keys: readonly string[], pause: number) {
  let scan = noBadge;
  const badges: string[] = [];
  for (const [index, key] of keys.entries()) {
    const { next, badge } = badgeKey(scan, key, 1_000 + index * pause);
    scan = next;
    if (badge !== null) badges.push(badge);
  }
  return badges;
}

test("[X3] digits in a burst with Enter are a badge", () => {
  expect(typed([..."00412345", "Enter"], 8)).toEqual(["00412345"]);
});

test.each([
  ["typed by hand", [..."00412345", "Enter"], 90],
  ["too short", [..."12345", "Enter"], 8],
  ["with a letter", [..."0041x345", "Enter"], 8],
  ["without Enter", [..."00412345"], 8],
])("[X3] %s it is none", (_, keys, pause) => {
  expect(typed(keys, pause)).toEqual([]);
});

test("[X3] a second badge is read after a first", () => {
  const keys = [..."00412345", "Enter", ..."00499999", "Enter"];
  expect(typed(keys, 8)).toEqual(["00412345", "00499999"]);
});
