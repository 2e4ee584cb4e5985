import {
  askThroughProxy,
  bookingVisitor,
  person,
  type BookingVisitor,
} from "../../server/testing/booking-visitor.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { BookingWish } from "../../shared/protocol/booking-commands.ts";
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

  /** The first time from then on that somebody can have. */
  async free(from: Instant, { service = "study", people = 1 } = {}): Promise<Instant> {
    const due = (await this.api.free(service, people)).find((at) => at >= from);
    if (due === undefined) throw new Error("nothing is free by then");
    return due;
  }

  /** `Visitor NUMBER` books; with a mail, confirms by its link. */
  async book(number: number, wish: Wish = {}): Promise<Booked> {
    const { mail = false, language = "de" } = wish;
    const { due, ...hold } = await this.#hold(wish);
    const { name, ...rest } = person(number);
    const wished: BookingWish = mail
      ? { type: "ConfirmBooking", secret: await this.#reserve(number, hold.secret, language) }
      : { type: "GiveDetails", secret: hold.secret, language, name, ...rest };
    const { secret, code } = await this.api.get("booking", wished);
    return { name, due, secret, code };
  }

  /** `Visitor NUMBER` gives the details with an address; gives the secret of the mail's link, not touched yet. */
  async reserve(number: number, wish: Omit<Wish, "mail"> = {}): Promise<string> {
    const { secret } = await this.#hold(wish);
    return this.#reserve(number, secret, wish.language ?? "de");
  }

  /** Others hold what is left of a slot. */
  async takeAll(due: Instant, service = "study"): Promise<void> {
    while ((await this.api.send({ type: "HoldSlot", service, people: 1, due })).ok);
  }

  async #hold({ service = "study", people = 1, due: wished }: Wish) {
    const due = wished ?? (await this.free(0, { service, people }));
    return this.api.get("hold", { type: "HoldSlot", service, people, due });
  }

  async #reserve(number: number, secret: string, language: TestLanguage): Promise<string> {
    const email = `visitor${number}@example.org`;
    const details = {
      type: "GiveDetails",
      secret,
      language,
      ...person(number, { email }),
    } as const;
    await this.api.get("mail-sent", details);
    return (await this.#mailbox.arrived(email, words[language].mail.confirm.subject)).secret;
  }
}
