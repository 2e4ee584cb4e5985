import { counter, kiosk, tool, type WireClient } from "../../server/testing/wire-client.ts";
import { waitUntil } from "../../server/testing/wait-until.ts";
import type { TicketAnswer } from "../../shared/domain/decision.ts";
import type { CounterWish, KioskWish } from "../../shared/protocol/commands.ts";
import type { TestOffice } from "./test-office.ts";

type CounterClient = WireClient<"counter", CounterWish>;
type KioskClient = WireClient<"kiosk", KioskWish>;

/** Everybody else in the building: visitors and staff that a test needs but does not look at. */
export class Others {
  readonly #office: TestOffice;
  readonly #open: { close(): void }[] = [];
  #kiosk: KioskClient | null = null;
  #staff = 0;
  #booked = 0;

  constructor(office: TestOffice) {
    this.#office = office;
  }

  /** A visitor takes a ticket; for an emergency with its criterion. */
  takeTicket(queue: string, criterion?: string): Promise<TicketAnswer> {
    const emergency = criterion === undefined ? {} : { criterion };
    return this.#atKiosk({ type: "TakeTicket", queue, language: "de", ...emergency });
  }

  /** A visitor with an appointment arrives. */
  checkIn(code: string): Promise<TicketAnswer> {
    return this.#atKiosk({ type: "CheckIn", code, language: "de" });
  }

  /** Somebody signs on at a counter; from the end of the staff list, so that the tests' own people stay free. */
  async counter(key: string): Promise<CounterClient> {
    const client = this.#keep(await counter(this.#office.url, key));
    const staff = Object.keys(client.views.view.staff).toReversed()[this.#staff];
    if (staff === undefined) throw new Error("no more staff");
    this.#staff += 1;
    await client.ask({ type: "TakeDuty", staff, duty: { kind: "front" } });
    return client;
  }

  /** Another system has booked an appointment; gives its code. */
  async book(service: string, inMinutes: number): Promise<string> {
    const { url, server, zone } = this.#office;
    const link = await tool(url, server.toolToken);
    const at = Temporal.Now.zonedDateTimeISO(zone).add({ minutes: inMinutes });
    this.#booked += 1;
    const answer = await link.ask({
      type: "ImportAppointment",
      service,
      time: at.toPlainDateTime().toString({ smallestUnit: "minute" }),
      people: 1,
      language: "de",
      name: `Visitor ${this.#booked}`,
      email: `visitor${this.#booked}@example.org`,
      phone: null,
      reference: null,
    });
    link.close();
    if (answer.kind !== "appointment") throw new Error(`not an appointment: ${answer.kind}`);
    return answer.code;
  }

  /** A visitor who does not come although called three times. */
  async miss(key: string): Promise<void> {
    const client = await this.counter(key);
    await client.ask({ type: "CallNext" });
    await recall(client);
    await recall(client);
    await client.ask({ type: "MarkMissed" });
  }

  close(): void {
    for (const client of this.#open) client.close();
  }

  async #atKiosk(wish: KioskWish): Promise<TicketAnswer> {
    this.#kiosk ??= this.#keep(await kiosk(this.#office.url));
    const answer = await this.#kiosk.ask(wish);
    if (answer.kind !== "ticket") throw new Error(`not a ticket: ${answer.kind}`);
    return answer.ticket;
  }

  #keep<C extends { close(): void }>(client: C): C {
    this.#open.push(client);
    return client;
  }
}

/** Calls once more, as soon as the office allows it (rule C7). */
async function recall({ send, ask }: CounterClient): Promise<void> {
  const early = await send({ type: "Recall" });
  if (early.ok) return;
  const { error } = early;
  if (error.code !== "recall-too-soon") throw new Error(`recall refused: ${error.code}`);
  await waitUntil("the office allows a recall", () => Date.now() >= error.from);
  await ask({ type: "Recall" });
}
