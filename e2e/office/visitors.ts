import {
  askThroughProxy,
  bookingVisitor,
  person,
  type BookingVisitor,
} from "../../server/testing/booking-visitor.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Mailbox } from "../pages/mail.ts";
import { words, type TestLanguage } from "../pages/words.ts";

export interface Wish {
  readonly service?: string;
  readonly people?: number;
  /** The first free slot when left out. */
  readonly due?: Instant;
  readonly language?: TestLanguage;
  /** With an address of its own the booking is confirmed by mail. Default false. */
  readonly mail?: boolean;
}

export interface Booked {
  readonly name: string;
  readonly due: Instant;
  /** Of the appointment's own link. */
  readonly secret: string;
  readonly code: string;
}

/** Visitors who book meanwhile, without a browser: as the pages do, over the network. */
export class Visitors {
  readonly #mailbox: Mailbox;
  readonly api: BookingVisitor;

  constructor(url: string, mailbox: Mailbox) {
    this.#mailbox = mailbox;
    this.api = bookingVisitor(askThroughProxy(url));
  }

  static email(number: number): string {
    return `visitor${number}@example.org`;
  }

  /** The first time from then on that somebody can have. */
  async free(from: Instant, { service = "study", people = 1 } = {}): Promise<Instant> {
    const due = (await this.api.free(service, people)).find((at) => at >= from);
    if (due === undefined) throw new Error("nothing is free by then");
    return due;
  }

  /** `Visitor NUMBER` books; with a mail, confirms by its link. */
  async book(number: number, wish: Wish = {}): Promise<Booked> {
    const { service = "study", people = 1, language = "de", mail = false } = wish;
    const due = wish.due ?? (await this.free(0, { service, people }));
    const hold = await this.api.get("hold", { type: "HoldSlot", service, people, due });
    const { secret } = hold;
    const email = Visitors.email(number);
    const who = person(number, mail ? { email } : {});
    const details = { type: "GiveDetails", secret, language, ...who } as const;
    const booking = mail ? await this.#confirm(details, email, language) : await this.#at(details);
    return { name: who.name, due, secret: booking.secret, code: booking.code };
  }

  /** `Visitor NUMBER` takes the last places of a slot, and keeps none of them in mind. */
  async takeAll(due: Instant, service = "study"): Promise<void> {
    while ((await this.api.send({ type: "HoldSlot", service, people: 1, due })).ok);
  }

  #at(details: Parameters<BookingVisitor["send"]>[0]) {
    return this.api.get("booking", details);
  }

  async #confirm(
    details: Parameters<BookingVisitor["send"]>[0],
    email: string,
    language: TestLanguage,
  ) {
    await this.api.get("mail-sent", details);
    const { secret } = await this.#mailbox.arrived(email, words[language].mail.confirm.subject);
    return this.#at({ type: "ConfirmBooking", secret });
  }
}
