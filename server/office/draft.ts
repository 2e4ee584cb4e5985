import type { MailOrder } from "../../shared/domain/booking/mail-order.ts";
import { caseTimeOf, type CaseTime } from "../../shared/domain/cases/closed-times.ts";
import type { Receipt } from "../../shared/domain/cases/receipt.ts";
import type { Accepted, PersonalRecord } from "../../shared/domain/decision.ts";
import type { Event } from "../../shared/domain/event.ts";
import { evolve } from "../../shared/domain/evolve.ts";
import { periodChange, visitOf, type PeriodChange } from "../../shared/domain/period.ts";
import { termsOf } from "../../shared/domain/retention/terms.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import type { Batch, ReceiptNames, StoredAnswer } from "./ports.ts";

/** What a receipt that is being issued calls things (rule R2), as JSON; null leaves that for later. */
export type NameReceipt = (receipt: Receipt) => string | null;

/** What a batch would make true: a state ahead of the durable one, thrown away if the append fails. */
export class Draft {
  readonly events: Event[] = [];
  readonly #periods: PeriodChange[] = [];
  readonly #caseTimes: CaseTime[] = [];
  readonly #personal: PersonalRecord[] = [];
  readonly #mails: MailOrder[] = [];
  readonly #receipts: ReceiptNames[] = [];
  readonly #nameReceipt: NameReceipt;
  readonly #answers = new Map<string, StoredAnswer>();
  readonly #firstSeq: number;
  #state: OfficeState;

  constructor(state: OfficeState, seq: number, nameReceipt: NameReceipt = () => null) {
    this.#nameReceipt = nameReceipt;
    this.#state = state;
    this.#firstSeq = seq + 1;
  }

  get state(): OfficeState {
    return this.#state;
  }

  /** The last event's sequence once this is durable. */
  get seq(): number {
    return this.#firstSeq + this.events.length - 1;
  }

  get isEmpty(): boolean {
    return this.events.length === 0 && this.#answers.size === 0 && this.#mails.length === 0;
  }

  get hasMails(): boolean {
    return this.#mails.length > 0;
  }

  accept(decision: Accepted): void {
    for (const event of decision.events) {
      const before = visitOf(this.#state, event);
      const next = evolve(this.#state, event);
      this.#personal.push(...termsOf(event, this.#state, next));
      const period = periodChange(event, before, visitOf(next, event));
      if (period !== null) this.#periods.push(period);
      const caseTime = caseTimeOf(event, this.#state, next);
      if (caseTime !== null) this.#caseTimes.push(caseTime);
      this.#state = next;
      this.events.push(event);
      if (event.type === "ReceiptIssued") this.#name(event.receipt);
    }
    this.#personal.push(...decision.personal);
    this.#mails.push(...decision.mails);
  }

  #name(receipt: Receipt): void {
    const text = this.#nameReceipt(receipt);
    if (text !== null) this.#receipts.push({ number: receipt.number, text });
  }

  remember(answer: StoredAnswer): void {
    this.#answers.set(answer.command, answer);
  }

  answer(command: string): StoredAnswer | null {
    return this.#answers.get(command) ?? null;
  }

  batch(): Batch {
    return {
      events: this.events.map((event, place) => ({ seq: this.#firstSeq + place, event })),
      periods: this.#periods,
      caseTimes: this.#caseTimes,
      answers: [...this.#answers.values()],
      personal: this.#personal,
      mails: this.#mails,
      receipts: this.#receipts,
    };
  }
}
