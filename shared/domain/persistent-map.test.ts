import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyMap, mapOf, type PersistentMap } from "./persistent-map.ts";

/** Pairs with the same FNV-1a hash of 32 bits, and strings that hash like small integers may. */
const colliding = ["costarring", "liquid", "declinate", "macallums", "altarage", "zinke"];

const keys = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.constantFrom(0, 1, 31, 32, 33, 1024, 2 ** 30, 2 ** 31 - 1, 2 ** 31, -1, 0.5),
  fc.constantFrom(...colliding),
  fc.string({ maxLength: 3 }),
);
const changes = fc.array(fc.record({ key: keys, value: fc.integer(), remove: fc.boolean() }), {
  maxLength: 80,
});

describe("the persistent map", () => {
  it("the crafted keys do collide", () => {
    const hashes = colliding.map(fnv1a);
    expect(new Set(hashes).size).toBe(3);
  });

  it("does what a Map does, and leaves every earlier version alone", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        let map: PersistentMap<string | number, number> = emptyMap();
        const model = new Map<string | number, number>();
        const versions: (readonly [typeof map, Map<string | number, number>])[] = [];
        for (const { key, value, remove } of steps) {
          versions.push([map, new Map(model)]);
          if (remove) {
            map = map.without(key);
            model.delete(key);
          } else {
            map = map.with(key, value);
            model.set(key, value);
          }
        }
        for (const [version, expected] of [...versions, [map, model] as const]) {
          expect(version.size).toBe(expected.size);
          expect(new Map(version.entries())).toEqual(expected);
          expect([...version.values()].toSorted()).toEqual([...expected.values()].toSorted());
        }
        for (const { key } of steps) expect(map.get(key)).toBe(model.get(key));
      }),
      { numRuns: 300 },
    );
  });

  it("tells what differs between any two versions, and nothing else", () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const before = changed(emptyMap(), first);
        const after = changed(before, second);
        const other = changed(emptyMap(), second);
        for (const [from, to] of [
          [before, after],
          [after, before],
          [before, other],
        ] as const) {
          const old = new Map(from.entries());
          const now = new Map(to.entries());
          const told = to.changesSince(from);
          expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
          for (const { key, before: was, after: is } of told) {
            expect([was, is]).toEqual([old.get(key), now.get(key)]);
            expect(was).not.toBe(is);
          }
          const keysOfBoth = new Set([...old.keys(), ...now.keys()]);
          const differing = [...keysOfBoth].filter((key) => old.get(key) !== now.get(key));
          expect(told).toHaveLength(differing.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[J3] comes back from its JSON", () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const map = mapOf(steps.map(({ key, value }) => [key, value] as const));
        const stored: [string | number, number][] = JSON.parse(JSON.stringify(map));
        expect([...mapOf(stored).entries()]).toEqual([...map.entries()]);
      }),
    );
  });

  it("keeps keys with the same hash apart, and lets each go alone", () => {
    const both = mapOf<string, number>([
      ["costarring", 1],
      ["liquid", 2],
    ]);
    expect([both.get("costarring"), both.get("liquid"), both.get("zinke")]).toEqual([
      1,
      2,
      undefined,
    ]);
    const one = both.without("costarring");
    expect([one.get("costarring"), one.get("liquid"), one.size]).toEqual([undefined, 2, 1]);
    expect(both.with("liquid", 3).size).toBe(2);
  });

  it("tells the number 1 from the text 1", () => {
    const map = mapOf<string | number, string>([
      [1, "number"],
      ["1", "text"],
    ]);
    expect([map.get(1), map.get("1"), map.size]).toEqual(["number", "text", 2]);
  });

  it("is the same object when nothing was there to remove", () => {
    const map = mapOf<number, string>([[1, "a"]]);
    expect(map.without(2)).toBe(map);
    expect(map.without(1).size).toBe(0);
  });
});

type Numbers = PersistentMap<string | number, number>;
type Steps = readonly { readonly key: string | number; value: number; remove: boolean }[];

const changed = (map: Numbers, steps: Steps): Numbers =>
  steps.reduce((m, { key, value, remove }) => (remove ? m.without(key) : m.with(key, value)), map);

/** FNV-1a, 32 bits (Fowler, Noll, Vo), once more. */
function fnv1a(text: string): number {
  return [...text].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193),
    0x811c9dc5,
  );
}
