import { setTimeout as pause } from "node:timers/promises";
import type { Duration } from "../shared/domain/instant.ts";
import { bookingPaths } from "../shared/protocol/booking-pages.ts";
import { receiptPaths } from "../shared/protocol/receipt-paths.ts";
import type { AppointmentPaper } from "./documents/appointment-paper.ts";
import type { MailHealth } from "./http/health.ts";
import type { ReceiptShelf } from "./mail/case-mail.ts";
import { Courier } from "./mail/courier.ts";
import type { MailServer } from "./mail/mail-server.ts";
import { MailRoom } from "./mail/mail-room.ts";
import { SmtpPostman } from "./mail/smtp-postman.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";
import type { Outbox, Papers, People } from "./office/ports.ts";
import { statusLinks } from "./status-links.ts";

export interface OfficeMailParts {
  readonly office: Office;
  readonly people: People;
  readonly outbox: Outbox;
  readonly papers: Pick<Papers, "receipt">;
  readonly mailId: string;
  readonly publicUrl: string;
  /** Null: mails wait in the outbox. */
  readonly server: MailServer | null;
  readonly log: Log;
  /** The confirmation as PDF; null when this machine can make none. */
  confirmation(paper: AppointmentPaper): Promise<Uint8Array | null>;
}

/** Sends what the office writes, from the outbox to the mail server. */
export class OfficeMail {
  readonly #office: Office;
  readonly #outbox: Outbox;
  readonly #courier: Courier | null;
  readonly #unsubscribe: () => void;

  /** Takes up where the last run stopped: what was being sent then is uncertain (rule M2). */
  constructor(parts: OfficeMailParts) {
    const { office, outbox, server, log } = parts;
    this.#outbox = outbox;
    const cutOff = outbox.settle(office.now());
    if (cutOff > 0) log.warn("mails were being sent when the server stopped", { mails: cutOff });
    const { mail } = office.definition;
    if (mail !== null && server === null) log.warn("no mail server is set (--smtp): mails wait");
    this.#office = office;
    this.#courier = server === null ? null : courierOf(parts, server);
    this.#unsubscribe = office.onCommitted(() => this.#courier?.wake());
    this.#courier?.wake();
  }

  health(): MailHealth {
    const { queued, sending, retrying, failed, uncertain } = this.#outbox.counts();
    const waiting = queued + sending + retrying;
    const trouble = this.#courier?.trouble ?? null;
    const none = this.#courier === null || this.#office.definition.mail === null;
    const server = none ? "none" : trouble === null ? "ready" : "unusable";
    return { server, waiting, failed, uncertain };
  }

  /** Gives a mail that is on its way so long before it is broken off. */
  async close(grace: Duration): Promise<void> {
    this.#unsubscribe();
    const end = this.#courier?.stop(grace) ?? Promise.resolve();
    // Breaking off takes no time, but writing a mail may; one that is not written is not sent.
    await Promise.race([end, pause(2 * grace, undefined, { ref: false })]);
  }
}

function courierOf(
  { office, people, outbox, papers, mailId, publicUrl, log, confirmation }: OfficeMailParts,
  server: MailServer,
): Courier {
  const clock = () => office.now();
  const places = {
    page: (secret: string) => `${publicUrl}${bookingPaths.page(secret)}`,
    booking: `${publicUrl}/book/`,
    status: (code: string) => statusLinks(publicUrl, code).link,
    receipt: (number: string, code: string) => `${publicUrl}${receiptPaths.pdf(number, code)}`,
  };
  const receipts: ReceiptShelf = {
    receipt: (number) => office.state.receipts.get(number) ?? null,
    pdf: (number) => papers.receipt(number),
  };
  const room = new MailRoom({
    people,
    places,
    receipts,
    confirmation,
    mailId,
    clock,
    get definition() {
      return office.definition;
    },
    get from() {
      return office.definition.mail?.from ?? null;
    },
  });
  const postman = new SmtpPostman(server);
  return new Courier({ outbox, postman, seal: (mail) => room.seal(mail), clock, log });
}
