import type { Duration } from "../../shared/domain/instant.ts";
import { minute, second } from "../../shared/domain/instant.ts";

/** How long to wait before the mailbox is tried again: first that, then twice as long each time, up to the longest. */
export interface Pauses {
  readonly first: Duration;
  readonly longest: Duration;
}

export interface Patience {
  readonly connect: Duration;
  /** How long the server may say nothing in the middle of something. */
  readonly silence: Duration;
  /** How often the mailbox is looked into, whether or not the server tells of new e-mails by itself. */
  readonly poll: Duration;
  readonly pauses: Pauses;
  /** After a refused login: too many of them lock accounts. */
  readonly loginPauses: Pauses;
}

export const patient: Patience = {
  connect: 20 * second,
  silence: 2 * minute,
  poll: minute,
  pauses: { first: 5 * second, longest: 5 * minute },
  loginPauses: { first: minute, longest: 15 * minute },
};

/** The pause after so many failures in a row, at least one. */
export function pauseAfter(failures: number, { first, longest }: Pauses): Duration {
  return Math.min(first * 2 ** Math.min(failures - 1, 20), longest);
}
