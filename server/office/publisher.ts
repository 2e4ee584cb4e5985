import type { ReceiptNumber } from "../../shared/domain/cases/receipt.ts";
import type { OfficeDefinition, PrinterKey } from "../../shared/domain/definition.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import { changeBetween } from "../../shared/protocol/change.ts";
import type { CounterQuestion, CounterReply } from "../../shared/protocol/questions.ts";
import type { ViewMessage } from "../../shared/protocol/messages.ts";
import type { PdfState } from "../../shared/protocol/case-views.ts";
import type { PolledTicket } from "../../shared/protocol/polled-ticket.ts";
import type { PrinterState, View } from "../../shared/protocol/views.ts";
import { audienceName, type Audience } from "./audience.ts";
import type { Log } from "./log.ts";
import type { Office } from "./office.ts";
import type { MailDesk, People } from "./ports.ts";
import { answerQuestion } from "./questions.ts";
import { counterView } from "./views/counter-view.ts";
import { displayView } from "./views/display-view.ts";
import { kioskView } from "./views/kiosk-view.ts";
import { rememberByDefinition, type DefinitionMemory } from "./views/definition-memory.ts";
import { lookAside, type Scene } from "./views/scene.ts";
import { plannerView } from "./views/planner-view.ts";
import { worklistView } from "./views/worklist-view.ts";
import { ticketView } from "./views/ticket-view.ts";

export interface PublisherParts {
  readonly office: Office;
  readonly people: People;
  readonly mails: MailDesk;
  readonly log: Log;
  readonly publicUrl: string;
  /** Names this run of the server. */
  readonly epoch: string;
  printer(key: PrinterKey): PrinterState;
  /** How the PDF of a receipt stands; without it none is made. */
  readonly receiptPdf?: (number: ReceiptNumber) => PdfState;
  /** Sends to everybody of an audience; null when it has nothing to see any more. */
  send(audience: string, message: ViewMessage | null): void;
}

interface Subscription {
  readonly audience: Audience;
  view: View;
  seq: number;
  members: number;
}

/** Under load views are sent at most this often, in milliseconds; alone at once. */
const pace = 15;
/** … and making them takes at most this share of the time, however many there are. */
const share = 0.2;

/**
 * Keeps every audience's view: computed once per audience however many watch, sent as a change when it differs.
 */
export class Publisher {
  readonly #parts: PublisherParts;
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #memoryOf: (definition: OfficeDefinition) => DefinitionMemory;
  /** When the next views may go out. */
  #nextAt = 0;
  #timer: NodeJS.Timeout | null = null;
  readonly #unsubscribe: () => void;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
    this.#memoryOf = rememberByDefinition(parts.publicUrl);
    this.#unsubscribe = parts.office.onCommitted(() => this.#soon());
  }

  /** One more watches; null when there is no such audience. Pair with `leave`. */
  join(audience: Audience): ViewMessage | null {
    const name = audienceName(audience);
    const known = this.#subscriptions.get(name);
    if (known !== undefined) {
      known.members += 1;
      return this.#snapshot(known);
    }
    const view = this.#view(audience, this.#scene());
    if (view === null) return null;
    const subscription = { audience, view, seq: 1, members: 1 };
    this.#subscriptions.set(name, subscription);
    return this.#snapshot(subscription);
  }

  leave(audience: Audience): void {
    const name = audienceName(audience);
    const known = this.#subscriptions.get(name);
    if (known === undefined) return;
    known.members -= 1;
    if (known.members <= 0) this.#subscriptions.delete(name);
  }

  /** The view as it is, for one who missed something (rule W2). */
  resync(audience: Audience): ViewMessage | null {
    const known = this.#subscriptions.get(audienceName(audience));
    return known === undefined ? null : this.#snapshot(known);
  }

  /** A ticket's view as it is now, for a phone that asks again and again instead of listening; null when it is gone. */
  lookAtTicket(visit: VisitId): PolledTicket | null {
    const scene = this.#scene();
    const view = ticketView(scene, visit);
    return view === null ? null : { at: scene.now, view };
  }

  /** Answers staff who ask without changing anything. */
  answer(question: CounterQuestion): CounterReply {
    return answerQuestion(question, this.#scene(), this.#memory().planner.row);
  }

  /** Sends what changed with time alone or around the office; to be called about once a second. */
  publish(): void {
    const from = performance.now();
    const scene = this.#scene();
    for (const [name, subscription] of this.#subscriptions) {
      try {
        this.#renew(name, subscription, scene);
      } catch (error) {
        // The next time sends what is missing now; the others must not wait for it.
        this.#parts.log.error("a view could not be made", { audience: name, error });
      }
    }
    const now = performance.now();
    this.#nextAt = Math.max(from + pace, now + (now - from) / share);
  }

  close(): void {
    this.#unsubscribe();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #renew(name: string, subscription: Subscription, scene: Scene): void {
    const view = this.#view(subscription.audience, scene);
    if (view === null) {
      this.#subscriptions.delete(name);
      this.#parts.send(name, null);
      return;
    }
    const change = changeBetween(subscription.view, view);
    if (change === null) return;
    subscription.view = view;
    subscription.seq += 1;
    const { epoch } = this.#parts;
    this.#parts.send(name, { epoch, seq: subscription.seq, at: scene.now, change });
  }

  #soon(): void {
    if (this.#timer !== null) return;
    const wait = this.#nextAt - performance.now();
    if (wait <= 0) {
      this.publish();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.publish();
    }, wait);
  }

  #snapshot({ seq, view }: Subscription): ViewMessage {
    const { epoch, office } = this.#parts;
    return { epoch, seq, at: office.now(), snapshot: view };
  }

  #scene(): Scene {
    const { office, people, mails, printer, receiptPdf = () => "impossible" } = this.#parts;
    const now = office.now();
    return {
      state: office.state,
      definition: office.definition,
      plan: office.plan,
      now,
      people,
      mails,
      fixed: this.#memory().fixed,
      aside: lookAside(office.state),
      receiptPdf,
      printer: (key) => (key === undefined ? "none" : printer(key)),
      codeEntryPausedUntil: (kiosk) => office.codeGuard.pausedUntil(kiosk, now),
    };
  }

  #memory(): DefinitionMemory {
    return this.#memoryOf(this.#parts.office.definition);
  }

  #view(audience: Audience, scene: Scene): View | null {
    switch (audience.kind) {
      case "kiosk":
        return kioskView(scene, audience.kiosk);
      case "display":
        return displayView(scene, audience.area);
      case "counter":
        return counterView(scene, audience.counter, this.#memory().row);
      case "planner":
        return plannerView(scene, audience, this.#memory().planner);
      case "worklist":
        return worklistView(scene, audience, this.#memory().worklists);
      case "case":
        return this.#memory().case(scene, audience.case);
      case "ticket":
        return ticketView(scene, audience.visit);
    }
  }
}
