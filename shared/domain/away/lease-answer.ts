import type { QueueKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { Span } from "../wall-clock.ts";
import type { Block, LeaseId } from "./lease.ts";

/** A block of numbers as its kiosk keeps it. */
export interface LeasedBlock extends Block {
  readonly lease: LeaseId;
  readonly letter: string;
}

/** What a kiosk needs to go on without the server until the day is over. */
export interface LeaseAnswer {
  /** The business day, `2026-11-23`, and when it ends. */
  readonly day: string;
  readonly ends: Instant;
  readonly queues: readonly {
    readonly queue: QueueKey;
    /** When the queue takes walk-in visitors for the rest of the day; none when it does not any more (rule N3). */
    readonly open: readonly Span[];
    /** Null when none was asked for, or none is given. */
    readonly block: LeasedBlock | null;
  }[];
}
