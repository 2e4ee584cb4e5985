import type { KioskKey, QueueKey } from "../definition.ts";
import type { Instant } from "../instant.ts";

/** Counted up by the office for ever. */
export type LeaseId = number;

/** Counts of one letter, both inclusive. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Numbers that a kiosk may give out by itself on one business day (rule L1). */
export interface Lease extends Block {
  readonly id: LeaseId;
  readonly kiosk: KioskKey;
  readonly queue: QueueKey;
  /** The queue's, when the numbers were leased. */
  readonly letter: string;
  /** `2026-11-23` */
  readonly day: string;
  readonly at: Instant;
}

/** A lease with what came back of it. */
export interface HeldLease extends Lease {
  /** Counts that were handed in, in the order of their arrival. */
  readonly handedIn: readonly number[];
}

/** How the office leases numbers. */
export interface LeaseTerms {
  /** The first count that may be leased: the ordinary numbers of a day should stay below it. */
  readonly numbersFrom: number;
  /** Numbers of one lease. */
  readonly size: number;
}

/** The next numbers of a letter that nobody has: behind every lease of today and every number given out. */
export function nextBlock(
  { numbersFrom, size }: LeaseTerms,
  reserved: readonly Block[],
  issued: number,
): Block {
  const from = Math.max(numbersFrom, (reserved.at(-1)?.to ?? 0) + 1, issued + 1);
  return { from, to: from + size - 1 };
}
