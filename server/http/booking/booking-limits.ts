import type { BookingCommand } from "../../../shared/domain/command.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import { bookingLimits as limits } from "./limits.ts";
import type { Origin } from "./origin.ts";
import { SlidingWindow } from "./sliding-window.ts";

/** One command, as it counts against the limits. */
export interface Attempt {
  /** The command's id: sent again, it counts once (rule W1). */
  readonly id: string;
  readonly command: BookingCommand;
  readonly origin: Origin;
}

type Count = readonly [window: SlidingWindow, key: string];

/** Rule B10: how often one address, one network and one person may book. A restart forgives. */
export class BookingLimits {
  readonly #holds = perOrigin(limits.holds);
  readonly #details = perOrigin(limits.details);
  readonly #mails = new SlidingWindow(limits.mails);

  /** Counts an attempt and gives null, or gives the time from which on it may be made. */
  admit(attempt: Attempt, now: Instant): Instant | null {
    const counts = this.#countsOf(attempt);
    const waits = counts.flatMap(([window, key]) => window.fullUntil(key, attempt.id, now) ?? []);
    if (waits.length > 0) return Math.max(...waits);
    for (const [window, key] of counts) window.add(key, attempt.id, now);
    return null;
  }

  /** The office refused it: it does not count. */
  takeBack(attempt: Attempt): void {
    for (const [window, key] of this.#countsOf(attempt)) window.remove(key, attempt.id);
  }

  #countsOf({ command, origin }: Attempt): readonly Count[] {
    switch (command.type) {
      case "HoldSlot":
        return this.#holds(origin);
      case "GiveDetails":
      case "JoinWaitingList": {
        const { email, identities } = command.person;
        // Without a mailbox the identity may be the bare name, which other people have too.
        const mails = email === null ? [] : identities;
        return [...this.#details(origin), ...mails.map((one) => [this.#mails, one] as const)];
      }
      default:
        return [];
    }
  }
}

function perOrigin({ address, network }: (typeof limits)["holds" | "details"]) {
  const [addresses, networks] = [new SlidingWindow(address), new SlidingWindow(network)];
  return (origin: Origin): readonly Count[] => [
    [addresses, origin.address],
    [networks, origin.network],
  ];
}
