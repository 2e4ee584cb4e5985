import type { MailContent, MailOrder } from "../../shared/domain/booking/mail-order.ts";
import type { Language, OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { minute } from "../../shared/domain/instant.ts";
import type { Receipt } from "../../shared/domain/cases/receipt.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import type { AppointmentPaper } from "../documents/appointment-paper.ts";
import { MemoryPapers } from "../journal/memory/memory-papers.ts";
import { MemoryOutbox } from "../journal/memory/memory-outbox.ts";
import { Courier } from "../mail/courier.ts";
import { MailRoom } from "../mail/mail-room.ts";
import { SmtpPostman, type SmtpPatience } from "../mail/smtp-postman.ts";
import type { MailProgress } from "../office/ports.ts";
import { MemoryPeople } from "../people/memory-people.ts";
import type { HandClock } from "./open-office.ts";
import { waitUntil } from "./wait-until.ts";

/** Tuesday 09:30 in Berlin. */
export const due: Instant = wallTime("09:30", "2026-12-01");
export const secret = "1".padStart(39, "0");

export const contents = {
  booked: {
    kind: "booked",
    appointment: 17,
    service: "study",
    due,
    people: 2,
    code: "123456789015",
    secret,
  },
} as const satisfies Record<string, MailContent>;

export interface Receiver {
  readonly name?: string | null;
  readonly email?: string | null;
  readonly language?: Language;
}

export interface MailOfficeOptions {
  /** Of the mail server on loopback. */
  readonly port: number;
  readonly definition?: OfficeDefinition;
  readonly patience?: SmtpPatience;
  readonly outbox?: MemoryOutbox;
  readonly confirmation?: (paper: AppointmentPaper) => Promise<Uint8Array | null>;
  /** The one that mails may be about. */
  readonly receipt?: Receipt;
}

/** Long for a machine that is busy, and more than a test ever waits unless it is about waiting. */
const ample: SmtpPatience = { connect: 20_000, silence: 20_000, whole: 20_000 };

/** Outbox, mail room and courier as the server wires them, in memory and with a clock that stands until it is moved. */
export function openMailOffice(options: MailOfficeOptions) {
  const { port, patience = ample, definition = testOffice() } = options;
  const clock: HandClock = {
    now: wallTime("09:00"),
    pass(time) {
      clock.now += time;
    },
  };
  const now = () => clock.now;
  const people = new MemoryPeople();
  const outbox = options.outbox ?? new MemoryOutbox(now);
  const papers = new MemoryPapers();
  const logged: string[] = [];
  const write = (message: string, facts?: object) =>
    void logged.push(`${message} ${JSON.stringify(facts ?? {})}`);
  const room = new MailRoom({
    people,
    definition,
    places: {
      page: (of) => `https://amt.example/book/l/${of}`,
      booking: "https://amt.example/book/",
      status: (code) => `https://amt.example/status/#${code}`,
      receipt: (number, code) => `https://amt.example/api/receipts/${number}/${code}.pdf`,
    },
    receipts: {
      receipt: (number) => (options.receipt?.number === number ? options.receipt : null),
      pdf: (number) => papers.receipt(number),
    },
    confirmation: options.confirmation ?? (() => Promise.resolve(null)),
    from: "termine@example.org",
    mailId: "0123456789abcdef",
    clock: now,
  });
  const courier = new Courier({
    outbox,
    postman: new SmtpPostman({ host: "127.0.0.1", port, secure: false, login: null }, patience),
    seal: (mail) => room.seal(mail),
    clock: now,
    log: { info: write, warn: write, error: write },
  });
  return {
    clock,
    people,
    outbox,
    papers,
    courier,
    room,
    logged,
    /** A mail for a person of its own, woken for at once. */
    order(cause: string, content: MailContent = contents.booked, receiver: Receiver = {}): void {
      const { name = "Visitor 17", email = "visitor17@example.org", language = "de" } = receiver;
      const person = `person of ${cause}`;
      people.keep({ kind: "person", person, name, email, phone: null, fileNumber: null });
      const order: MailOrder = { cause, person, language, content };
      outbox.queue(order);
      courier.wake();
    },
    /** Waits until so many mails are in that state. */
    async reached(progress: MailProgress, mails = 1): Promise<void> {
      await waitUntil(`${mails} ${progress}`, () => outbox.counts()[progress] === mails);
    },
    /** Lets the time pass and tries again what may be tried then. */
    async later(time: number = minute): Promise<void> {
      clock.pass(time);
      courier.wake();
    },
    async [Symbol.asyncDispose]() {
      await courier.stop(0);
    },
  };
}
