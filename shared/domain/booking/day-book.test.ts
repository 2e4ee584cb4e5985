import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, minute, type Instant } from "../instant.ts";
import { emptyMap } from "../persistent-map.ts";
import { cell, listedBetween, mostTaken, withListed, withPlace } from "./day-book.ts";
import type { DayBooks, Place } from "./day-book.ts";

const none: DayBooks = emptyMap();
const midnight = 20_780 * day;
const at = (minutes: number): Instant => midnight + minutes * minute;
const place = (from: number, to: number, online = true, queue = "a"): Place => {
  return { queue, due: at(from), until: at(to), online };
};

/** Places around a midnight of UTC, where one block ends and the next begins. */
const places = fc.array(
  fc
    .record({
      from: fc.integer({ min: -30, max: 30 }),
      cells: fc.integer({ min: 1, max: 40 }),
      online: fc.boolean(),
      queue: fc.constantFrom("a", "b"),
    })
    .map(({ from, cells, online, queue }) => place(from * 5, (from + cells) * 5, online, queue)),
  { maxLength: 12 },
);
const taken = (all: readonly Place[]) => all.reduce((books, one) => withPlace(books, one, 1), none);

describe("what is taken", () => {
  it("[B2] touches neither the moment before nor the one after", () => {
    const books = taken([place(600, 625)]);
    const most = (from: number, to: number) => mostTaken(books, "a", at(from), at(to)).all;
    expect([most(575, 600), most(575, 601), most(620, 640), most(625, 650)]).toEqual([0, 1, 1, 0]);
    expect(mostTaken(books, "b", at(600), at(625)).all).toBe(0);
  });

  it("[B2] is the most at one moment, not the number of bookings", () => {
    const books = taken([place(600, 625), place(625, 650), place(610, 620, false)]);
    expect(mostTaken(books, "a", at(600), at(650))).toEqual({ all: 2, online: 1 });
  });

  it("[B2] is what counting moment by moment finds, over midnight as well", () => {
    fc.assert(
      fc.property(places, places, (all, [asked = place(0, 5)]) => {
        const { queue, due, until } = asked;
        const moments = Array.from({ length: (until - due) / cell }, (_, n) => due + n * cell);
        const most = (those: readonly Place[]) =>
          Math.max(...moments.map((moment) => those.filter((p) => covers(p, moment)).length));
        const here = all.filter((one) => one.queue === queue);
        expect(mostTaken(taken(all), queue, due, until)).toEqual({
          all: most(here),
          online: most(here.filter(({ online }) => online)),
        });
      }),
    );
  });

  it("[B2] given back in any order leaves what it was before, and nothing when all is given back", () => {
    fc.assert(
      fc.property(places, places, (stay, go) => {
        const both = [...stay, ...go].reduce((books, one) => withPlace(books, one, 1), none);
        const after = go.toReversed().reduce((books, one) => withPlace(books, one, -1), both);
        expect(sorted(after)).toEqual(sorted(taken(stay)));
        expect(stay.reduce((books, one) => withPlace(books, one, -1), after).size).toBe(0);
      }),
    );
  });
});

describe("the list of a day", () => {
  it("has every appointment that begins between two instants, in the order they were booked", () => {
    const first = place(600, 625);
    const second = place(24 * 60 + 600, 24 * 60 + 625);
    const entries = [
      [7, second],
      [8, first],
      [9, first],
    ] as const;
    const books = entries.reduce((map, [id, one]) => withListed(map, one, id, "listed"), none);
    expect(listedBetween(books, "a", midnight, midnight + 2 * day)).toEqual([8, 9, 7]);
    expect(listedBetween(books, "a", midnight, midnight + day)).toEqual([8, 9]);
    expect(listedBetween(books, "b", midnight, midnight + day)).toEqual([]);
    const struck = entries.reduce(
      (map, [id, one]) => withListed(map, one, id, "struck-off"),
      books,
    );
    expect(struck.size).toBe(0);
  });
});

const covers = ({ due, until }: Place, moment: Instant) => due <= moment && moment < until;
const sorted = (books: DayBooks) => [...books.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
