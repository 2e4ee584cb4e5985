import type { MailOrder } from "../../shared/domain/booking/mail-order.ts";
import { caseTimeOf, type CaseTime } from "../../shared/domain/cases/closed-times.ts";
import type { Receipt } from "../../shared/domain/cases/receipt.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Accepted, PersonalRecord } from "../../shared/domain/decision.ts";
import type { Event } from "../../shared/domain/event.ts";
import { evolve } from "../../shared/domain/evolve.ts";
import { periodChange, visitOf, type PeriodChange } from "../../shared/domain/period.ts";
import { termsOf } from "../../shared/domain/retention/terms.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import type { InForce } from "./in-force.ts";
import type { Batch, DefinitionText, ReceiptNames, StoredAnswer } from "./ports.ts";

/** What a receipt that is being issued calls things (rule R2), as JSON; null leaves that for later. */
export type NameReceipt = (receipt: Receipt, definition: OfficeDefinition) => string | null;

/** The durable state that a draft is made from. */
export interface DraftBasis {
  readonly state: OfficeState;
  readonly seq: number;
  readonly rules: InForce;
  readonly nameReceipt: NameReceipt;
}

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
  #rules: InForce;
  #definition: DefinitionText | null = null;

  constructor({ state, seq, rules, nameReceipt }: DraftBasis) {
    this.#nameReceipt = nameReceipt;
    this.#state = state;
    this.#rules = rules;
    this.#firstSeq = seq + 1;
  }

  get state(): OfficeState {
    return this.#state;
  }

  /** What decisions go by, from the last change on. */
  get rules(): InForce {
    return this.#rules;
  }

  /** The definition that is recorded with it, if one is. */
  get definition(): DefinitionText | null {
    return this.#definition;
  }

  /** The last event's sequence once this is durable. */
  get seq(): number {
    return this.#firstSeq + this.events.length - 1;
  }

  get isEmpty(): boolean {
    const isSilent = this.events.length === 0 && this.#mails.length === 0;
    return isSilent && this.#answers.size === 0 && this.#definition === null;
  }

  get hasMails(): boolean {
    return this.#mails.length > 0;
  }

  /** From here on decisions go by other rules; `recorded` keeps them as a version. */
  goBy(rules: InForce, recorded: DefinitionText | null = null): void {
    this.#rules = rules;
    this.#definition = recorded ?? this.#definition;
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
    const text = this.#nameReceipt(receipt, this.#rules.definition);
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
      ...(this.#definition && { definition: this.#definition }),
    };
  }
}
