import { counter, kiosk, type WireClient } from "../../server/testing/wire-client.ts";
import type { TicketAnswer } from "../../shared/domain/decision.ts";
import type { CounterWish, KioskWish } from "../../shared/protocol/commands.ts";

type CounterClient = WireClient<"counter", CounterWish>;
type KioskClient = WireClient<"kiosk", KioskWish>;

/** Everybody else in the building: visitors and staff that a test needs but does not look at. */
export class Others {
  readonly #url: string;
  readonly #open: { close(): void }[] = [];
  #kiosk: KioskClient | null = null;
  #staff = 0;

  constructor(url: string) {
    this.#url = url;
  }

  /** A visitor takes a ticket; for an emergency with its criterion. */
  async takeTicket(queue: string, criterion?: string): Promise<TicketAnswer> {
    this.#kiosk ??= this.#keep(await kiosk(this.#url));
    const answer = await this.#kiosk.ask({
      type: "TakeTicket",
      queue,
      language: "de",
      ...(criterion !== undefined && { criterion }),
    });
    if (answer.kind !== "ticket") throw new Error(`not a ticket: ${answer.kind}`);
    return answer.ticket;
  }

  /** Somebody signs on at a counter; from the end of the staff list, so that the tests' own people stay free. */
  async counter(key: string): Promise<CounterClient> {
    const client = this.#keep(await counter(this.#url, key));
    const staff = Object.keys(client.views.view.staff).toReversed()[this.#staff];
    if (staff === undefined) throw new Error("no more staff");
    this.#staff += 1;
    await client.ask({ type: "TakeDuty", staff, duty: { kind: "front" } });
    return client;
  }

  close(): void {
    for (const client of this.#open) client.close();
  }

  #keep<C extends { close(): void }>(client: C): C {
    this.#open.push(client);
    return client;
  }
}
