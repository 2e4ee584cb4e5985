import { setImmediate as turn } from "node:timers/promises";
import { array, assert, asyncProperty, integer } from "fast-check";
import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

const plenty = 1_000;

/** Notes what ran in which turn of the loop. */
function noted(turns: Turns) {
  const ran: { readonly turn: number; readonly what: string }[] = [];
  let now = 0;
  return {
    ran,
    take: (connection: object, what: string) =>
      turns.take(connection, () => ran.push({ turn: now, what })),
    async pass(count: number) {
      for (; count > 0; count -= 1) {
        await turn();
        now += 1;
      }
    },
  };
}

test("[W3] a request that comes alone is taken at once", async () => {
  const { ran, take, pass } = noted(new Turns(plenty, plenty));
  const phone = {};
  for (const what of ["first", "second"]) {
    expect(take(phone, what)).toBe(true);
    expect(ran.at(-1)?.what).toBe(what);
    await pass(3);
  }
});

test("[W3] whoever sends many at once waits behind everybody who sends one", async () => {
  const { ran, take, pass } = noted(new Turns(plenty, plenty));
  const [flood, phone] = [{}, {}];
  for (let count = 0; count < 100; count += 1) take(flood, `flood ${count}`);
  take(phone, "phone");
  await pass(3);
  expect(ran.map(({ what }) => what)).toContain("phone");
  await pass(110);
  expect(ran).toHaveLength(101);
});

test("[W3] each is taken once, one in a turn, and those of one connection in their order", async () => {
  const asked = array(integer({ min: 0, max: 4 }), { maxLength: 60 });
  await assert(
    asyncProperty(asked, async (from) => {
      const connections = Array.from({ length: 5 }, () => ({}));
      const { ran, take, pass } = noted(new Turns(plenty, plenty));
      for (const [place, who] of from.entries()) {
        take(connections[who] ?? {}, `${who}:${String(place).padStart(3, "0")}`);
        if (place % 7 === 0) await pass(1);
      }
      await pass(from.length + 3);
      const what = ran.map((one) => one.what);
      expect(what.toSorted()).toEqual(
        from.map((who, place) => `${who}:${String(place).padStart(3, "0")}`).toSorted(),
      );
      for (const who of [0, 1, 2, 3, 4]) {
        const own = what.filter((one) => one.startsWith(`${who}:`));
        expect(own).toEqual(own.toSorted());
      }
      const taken = ran.map((one) => one.turn);
      // The test's own turn may fall before or after.
      expect(taken.filter((at, place) => taken[place - 2] === at)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("[W3] when too many wait, the next is not taken", async () => {
  const { ran, take, pass } = noted(new Turns(2, plenty));
  const flood = {};
  expect(["a", "b", "c", "d"].map((what) => take(flood, what))).toEqual([true, true, true, false]);
  await pass(5);
  expect(ran.map(({ what }) => what)).toEqual(["a", "b", "c"]);
  expect(take(flood, "e")).toBe(true);
});

test("[W3] what a connection asked before it broke is not looked into", async () => {
  const turns = new Turns(3, plenty);
  const { ran, take, pass } = noted(turns);
  const [gone, phone] = [{}, {}];
  for (const what of ["a", "b", "c", "d"]) take(gone, what);
  turns.forget(gone);
  expect(["e", "f", "g", "h"].map((what) => take(phone, what))).toEqual([true, true, true, false]);
  await pass(6);
  expect(ran.map(({ what }) => what)).toEqual(["a", "e", "f", "g"]);
});

test("[W3] when too many wait, whoever asks one thing after the other is taken all the same", async () => {
  const { ran, take, pass } = noted(new Turns(2, plenty));
  const [flood, phone] = [{}, {}];
  for (const what of ["a", "b", "c"]) take(flood, what);
  expect(take(phone, "phone")).toBe(true);
  expect(take(phone, "another")).toBe(false);
  await pass(3);
  expect(ran.map(({ what }) => what)).toContain("phone");
});

test("[W3] of one connection so many wait and no more", () => {
  const turns = new Turns(plenty, 2);
  const flood = {};
  const taken = ["a", "b", "c", "d"].map(() => turns.take(flood, () => {}));
  expect(taken).toEqual([true, true, true, false]);
});
