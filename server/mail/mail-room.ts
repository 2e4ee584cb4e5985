import type { MailContent } from "../../shared/domain/booking/mail-order.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { OutboxMail, People } from "../office/ports.ts";
import { attachmentsOf, type AttachmentMakers } from "./attachments.ts";
import type { MailHopeless } from "./courier.ts";
import { messageId } from "./message-id.ts";
import type { SealedMail } from "./postman.ts";
import { sealMail } from "./seal-mail.ts";
import { wordingOf } from "./wording.ts";
import { writeLetter } from "./write-letter.ts";

export interface MailRoomParts extends AttachmentMakers {
  readonly people: Pick<People, "person">;
  /** The sender's address. */
  readonly from: string;
  /** Keeps this office's Message-IDs apart from other offices'. */
  readonly mailId: string;
  clock(): Instant;
}

/** Writes what the outbox holds. Name and address are looked up only now (rule P1). */
export class MailRoom {
  readonly #parts: MailRoomParts;

  constructor(parts: MailRoomParts) {
    this.#parts = parts;
  }

  /** The mail as it goes out, or why nobody can get it. */
  async seal({
    cause,
    person: who,
    language,
    content,
  }: OutboxMail): Promise<SealedMail | MailHopeless> {
    const { people, definition, places, from, mailId, clock } = this.#parts;
    const person = people.person(who);
    if (person === null) return "person-forgotten";
    const { email } = person;
    if (email === null || !isOneAddress(email)) return "no-address";
    const name = isToAnybody(content) ? null : person.name;
    const wording = wordingOf(language);
    const now = clock();
    const letter = writeLetter({ content, name, definition, places, wording });
    const papers = await attachmentsOf(content, wording, now, this.#parts);
    const envelope = {
      from: { name: definition.name, address: from },
      to: { name: name ?? "", address: email },
      messageId: messageId(cause, mailId, from),
      date: now,
    };
    return sealMail(letter, envelope, papers);
  }
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
