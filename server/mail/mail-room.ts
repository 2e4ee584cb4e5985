import type { MailContent } from "../../shared/domain/booking/mail-order.ts";
import { minute, type Instant } from "../../shared/domain/instant.ts";
import type { OutboxMail, People } from "../office/ports.ts";
import {
  attachmentsOf,
  caseAttachmentsOf,
  type AttachmentMakers,
  type Attachments,
} from "./attachments.ts";
import {
  isCaseMail,
  type AppointmentMail,
  type CaseMail,
  type CaseNews,
  type ReceiptShelf,
} from "./case-mail.ts";
import type { MailEarly, MailHopeless } from "./courier.ts";
import { messageId } from "./message-id.ts";
import { nextLook } from "./paper-wait.ts";
import type { SealedMail } from "./postman.ts";
import { sealMail } from "./seal-mail.ts";
import { wordingOf, type Wording } from "./wording.ts";
import { writeLetter } from "./write-letter.ts";

export interface MailRoomParts extends AttachmentMakers {
  readonly people: Pick<People, "person">;
  readonly receipts: ReceiptShelf;
  /** The sender's address; null while the office sends no mail. */
  readonly from: string | null;
  /** Keeps this office's Message-IDs apart from other offices'. */
  readonly mailId: string;
  clock(): Instant;
}

/** Who writes to whom. */
interface Parties {
  readonly name: string | null;
  readonly email: string;
  readonly from: string;
}

/** Writes what the outbox holds. Name and address are looked up only now (rule P1). */
export class MailRoom {
  readonly #parts: MailRoomParts;

  constructor(parts: MailRoomParts) {
    this.#parts = parts;
  }

  /** The mail as it goes out, or why nobody can get it, now or ever. */
  async seal(mail: OutboxMail): Promise<SealedMail | MailEarly | MailHopeless> {
    const { people, clock, from } = this.#parts;
    // The definition may name a sender again.
    if (from === null) return { notBefore: clock() + minute };
    const person = people.person(mail.person);
    if (person === null) return "person-forgotten";
    const { email } = person;
    if (email === null || !isOneAddress(email)) return "no-address";
    const { content } = mail;
    const wording = wordingOf(mail.language);
    if (!isCaseMail(content)) {
      const papers = await attachmentsOf(content, wording, clock(), this.#parts);
      const name = isToAnybody(content) ? null : person.name;
      return this.#sealed(mail.cause, content, { name, email, from }, wording, papers);
    }
    const { name } = person;
    const pdf = this.#receiptPdf(content);
    const later = isAwaited(content, pdf) ? nextLook(mail.queuedAt, clock()) : null;
    if (later !== null) return { notBefore: later };
    const news = this.#news(content, pdf !== null);
    if (news === null) return "receipt-unknown";
    const papers = await caseAttachmentsOf(news, pdf);
    return this.#sealed(mail.cause, news, { name, email, from }, wording, papers);
  }

  #receiptPdf(content: CaseMail): Uint8Array | null {
    return content.kind === "receipt" ? this.#parts.receipts.pdf(content.receipt) : null;
  }

  #news(content: CaseMail, attached: boolean): CaseNews | null {
    if (content.kind !== "receipt") return content;
    const receipt = this.#parts.receipts.receipt(content.receipt);
    return receipt && { kind: "receipt", receipt, attached };
  }

  #sealed(
    cause: string,
    content: AppointmentMail | CaseNews,
    { name, email, from }: Parties,
    wording: Wording,
    papers: Attachments,
  ): Promise<SealedMail> {
    const { definition, places, mailId, clock } = this.#parts;
    const letter = writeLetter({ content, name, definition, places, wording });
    const envelope = {
      from: { name: definition.name, address: from },
      to: { name: name ?? "", address: email },
      messageId: messageId(cause, mailId, from),
      date: clock(),
    };
    return sealMail(letter, envelope, papers);
  }
}

function isAwaited(content: CaseMail, pdf: Uint8Array | null): boolean {
  return content.kind === "receipt" && pdf === null;
}

/**
 * Nobody has shown yet that the mailbox is theirs: with the name in it, the form would send anybody's words to
 * anybody (rule M5).
 */
function isToAnybody({ kind }: MailContent): boolean {
  return kind === "confirm" || kind === "waiting" || kind === "offer";
}

/** One mailbox and nothing else: an imported list may hold two in one field, and none of it may reach a header line. */
function isOneAddress(text: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u.test(text);
}
