import type { Block } from "./away/lease.ts";

/** What numbers of a day are taken, by letter: a letter may pass to another queue at noon (rule N1). */
export interface TakenNumbers {
  /** The last count given out. */
  readonly issued: Readonly<Record<string, number>>;
  /** Counts leased to kiosks, in rising order (rule L1). */
  readonly reserved: Readonly<Record<string, readonly Block[]>>;
}

/** `K`, 7 → `K007`; 1000 follows 999 (rule N1). */
export function ticketNumber(letter: string, count: number): string {
  return letter + String(count).padStart(3, "0");
}

/** `K007` → 7. */
export function countOf(number: string): number {
  return Number(number.slice(1));
}

/** The number after the last one of the letter that is not leased. */
export function nextNumber(letter: string, { issued, reserved }: TakenNumbers): string {
  let count = (issued[letter] ?? 0) + 1;
  for (const { from, to } of reserved[letter] ?? []) {
    if (from <= count && count <= to) count = to + 1;
  }
  return ticketNumber(letter, count);
}

/** The last counts with this number given out. */
export function withIssued(
  issued: Readonly<Record<string, number>>,
  number: string,
): Readonly<Record<string, number>> {
  return { ...issued, [number.slice(0, 1)]: countOf(number) };
}

/** By count, then letter: `K007` before `E010`, and `K999` before `K1000`. */
export function compareNumbers(a: string, b: string): number {
  return countOf(a) - countOf(b) || (a < b ? -1 : 1);
}
