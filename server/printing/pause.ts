import type { Duration } from "../../shared/domain/instant.ts";

/** A wait that can be cut short. A wake after `arm` is not lost, even when it comes before the wait. */
export class Pause {
  #woken = Promise.withResolvers<void>();

  /** From here on a wake counts for the next wait. */
  arm(): void {
    this.#woken = Promise.withResolvers<void>();
  }

  wake(): void {
    this.#woken.resolve();
  }

  async for(duration: Duration): Promise<void> {
    const timer = setTimeout(() => this.#woken.resolve(), duration);
    await this.#woken.promise;
    clearTimeout(timer);
  }
}
