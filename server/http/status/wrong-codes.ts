import type { Instant } from "../../../shared/domain/instant.ts";
import type { Origin } from "../booking/origin.ts";
import { SlidingWindow } from "../booking/sliding-window.ts";
import { statusLimits } from "./status-limits.ts";

/** Rule S1: who tries too many wrong codes is told about none for a while, not even about a right one. */
export class WrongCodes {
  readonly #addresses = new SlidingWindow(statusLimits.address);
  readonly #networks = new SlidingWindow(statusLimits.network);

  isTiring({ address, network }: Origin, now: Instant): boolean {
    return (
      this.#addresses.fullUntil(address, null, now) !== null ||
      this.#networks.fullUntil(network, null, now) !== null
    );
  }

  add({ address, network }: Origin, code: string, now: Instant): void {
    this.#addresses.add(address, code, now);
    this.#networks.add(network, code, now);
  }
}
