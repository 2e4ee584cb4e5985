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
    const id = countedAs(attempt);
    const waits = this.#countsOf(attempt).flatMap(([window, key]) => {
      return window.fullUntil(key, id, now) ?? [];
    });
    if (waits.length > 0) return Math.max(...waits);
    this.count(attempt, now);
    return null;
  }

  /** Counts it whatever the limits say; once, like everything here. */
  count(attempt: Attempt, now: Instant): void {
    const id = countedAs(attempt);
    for (const [window, key] of this.#countsOf(attempt)) window.add(key, id, now);
  }

  /** The office refused it: it does not count. */
  takeBack(attempt: Attempt): void {
    const id = countedAs(attempt);
    for (const [window, key] of this.#countsOf(attempt)) window.remove(key, id);
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

/** An id belongs to its kind of command (rule W1): refusing another kind's takes nothing back here. */
const countedAs = ({ id, command }: Attempt) => `${command.type} ${id}`;

function perOrigin({ address, network }: (typeof limits)["holds" | "details"]) {
  const [addresses, networks] = [new SlidingWindow(address), new SlidingWindow(network)];
  return (origin: Origin): readonly Count[] => [
    [addresses, origin.address],
    [networks, origin.network],
  ];
}
