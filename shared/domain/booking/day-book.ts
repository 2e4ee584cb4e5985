import type { AppointmentId } from "../appointment.ts";
import type { QueueKey } from "../definition.ts";
import { day, minute, type Instant } from "../instant.ts";
import type { PersistentMap } from "../persistent-map.ts";

/** Occupancy is counted in cells of this length; every length and slot is a multiple of it. */
export const cell = 5 * minute;
const cellsOfBlock = day / cell;

/** What is taken in one queue on one day of UTC: a block without time zones, so that nothing moves when a clock does. */
export interface DayBook {
  /** How many places are taken in each cell, by anybody. */
  readonly all: readonly number[];
  /** … of them by online bookings. */
  readonly online: readonly number[];
  /** Appointments that begin in this block and are not cancelled, in the order they were booked. */
  readonly appointments: readonly AppointmentId[];
  /** … of them those to remind of: looked through every second, and so kept short (rule B7). */
  readonly toRemind: readonly AppointmentId[];
}

/** `appointments|20779` */
export type DayBookKey = string;
export type DayBooks = PersistentMap<DayBookKey, DayBook>;

const free: readonly number[] = Array.from({ length: cellsOfBlock }, () => 0);
const emptyBook: DayBook = { all: free, online: free, appointments: [], toRemind: [] };

/** Lists the appointments that take no place; no queue has this key. */
export const withoutPlace = "";

/** The block of an instant, counted from the epoch. */
export const blockOf = (at: Instant): number => Math.floor(at / day);
export const bookKey = (queue: QueueKey, block: number): DayBookKey => `${queue}|${block}`;

export const blockOfKey = (key: DayBookKey): number => Number(key.slice(key.indexOf("|") + 1));

/** A stretch of one place. */
export interface Place {
  readonly queue: QueueKey;
  readonly due: Instant;
  readonly until: Instant;
  readonly online: boolean;
}

/** The books with a place taken (+1) or given back (−1). */
export function withPlace(books: DayBooks, place: Place, by: 1 | -1): DayBooks {
  let next = books;
  for (let block = blockOf(place.due); block * day < place.until; block += 1) {
    const key = bookKey(place.queue, block);
    const book = next.get(key) ?? emptyBook;
    const first = Math.max(0, Math.floor((place.due - block * day) / cell));
    const last = Math.min(cellsOfBlock, Math.ceil((place.until - block * day) / cell));
    const count = (cells: readonly number[]) =>
      cells.map((taken, at) => (at >= first && at < last ? Math.max(0, taken + by) : taken));
    const online = place.online ? count(book.online) : book.online;
    next = kept(next, key, { ...book, all: count(book.all), online });
  }
  return next;
}

/** The books with an appointment listed, to be reminded of or not, or struck off. */
export function withListed(
  books: DayBooks,
  { queue, due }: Pick<Place, "queue" | "due">,
  id: AppointmentId,
  listed: "to-remind" | "listed" | "struck-off",
): DayBooks {
  const key = bookKey(queue, blockOf(due));
  const book = books.get(key) ?? emptyBook;
  const appointments = withId(book.appointments, id, listed !== "struck-off");
  const toRemind = withId(book.toRemind, id, listed === "to-remind");
  return kept(books, key, { ...book, appointments, toRemind });
}

function withId(
  ids: readonly AppointmentId[],
  id: AppointmentId,
  isIn: boolean,
): readonly AppointmentId[] {
  if (ids.includes(id) === isIn) return ids;
  return isIn ? [...ids, id] : ids.filter((other) => other !== id);
}

/** The most places taken at once between two instants. */
export function mostTaken(
  books: DayBooks,
  queue: QueueKey,
  from: Instant,
  to: Instant,
): { readonly all: number; readonly online: number } {
  let [all, online] = [0, 0];
  for (let block = blockOf(from); block * day < to; block += 1) {
    const book = books.get(bookKey(queue, block));
    if (book === undefined) continue;
    const first = Math.max(0, Math.floor((from - block * day) / cell));
    const last = Math.min(cellsOfBlock, Math.ceil((to - block * day) / cell));
    for (let at = first; at < last; at += 1) {
      all = Math.max(all, book.all[at] ?? 0);
      online = Math.max(online, book.online[at] ?? 0);
    }
  }
  return { all, online };
}

/** Appointments of a queue that begin between two instants; those at the edges may begin outside. */
export function listedBetween(
  books: DayBooks,
  queue: QueueKey,
  from: Instant,
  to: Instant,
): readonly AppointmentId[] {
  const listed: AppointmentId[] = [];
  for (let block = blockOf(from); block * day < to; block += 1) {
    listed.push(...(books.get(bookKey(queue, block))?.appointments ?? []));
  }
  return listed;
}

/** Appointments of every queue that begin before an instant; the last ones may begin after it. */
export function listedUntil(books: DayBooks, to: Instant): readonly AppointmentId[] {
  return [...books.entries()].flatMap(([key, { appointments }]) => {
    return blockOfKey(key) <= blockOf(to) ? appointments : [];
  });
}

/**
 * Those to remind of in every queue, also in those that the definition has given up; some at the edges begin before
 * the first instant or after the last.
 */
export function toRemindBetween(
  books: DayBooks,
  first: Instant,
  last: Instant,
): readonly AppointmentId[] {
  const [from, to] = [blockOf(first), blockOf(last)];
  return [...books.entries()].flatMap(([key, { toRemind }]) => {
    const block = blockOfKey(key);
    return from <= block && block <= to ? toRemind : [];
  });
}

function kept(books: DayBooks, key: DayBookKey, book: DayBook): DayBooks {
  const isFree = book.appointments.length === 0 && book.all.every((taken) => taken === 0);
  return isFree ? books.without(key) : books.with(key, book);
}
