import PostalMime, { type Address } from "postal-mime";
import { emailText, oneLine } from "./email-text.ts";

export interface EmailSource {
  /** The message, or its beginning (RFC 5322). */
  readonly source: Uint8Array;
  /** Whether there is more of it in the mailbox. */
  readonly partial: boolean;
  /** The names of what is attached. */
  readonly attachments: readonly string[];
}

export interface ParsedEmail {
  /** The Message-ID; empty when there is none. */
  readonly id: string;
  /** When it was written, as it says. */
  readonly date: string;
  /** `Visitor 17 <visitor17@example.org>`; empty when it does not say. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * Reads an e-mail; rejects one that is nested or long-winded beyond reason. Takes its time with some that were made to
 * take time, so it is for a thread of its own: the parser's conversion of HTML is quadratic.
 */
export async function parseEmail(raw: EmailSource): Promise<ParsedEmail> {
  const options = { maxNestingDepth: 32, maxRfc822NestingDepth: 3 };
  const email = await PostalMime.parse(raw.source, options);
  return {
    id: email.messageId?.trim() ?? "",
    date: email.date ?? "",
    from: sender(email.from ?? email.sender),
    subject: oneLine(email.subject ?? ""),
    text: await emailText(email, raw),
  };
}

function sender(address: Address | undefined): string {
  if (address === undefined) return "";
  const { name } = address;
  const mailbox = address.address ?? address.group?.[0]?.address ?? "";
  if (name === "") return oneLine(mailbox);
  return oneLine(mailbox === "" ? name : `${name} <${mailbox}>`);
}
