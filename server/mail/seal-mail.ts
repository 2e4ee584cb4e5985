import MailComposer from "nodemailer/lib/mail-composer";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Attachments } from "./attachments.ts";
import { codePictureId, letterHtml } from "./letter-html.ts";
import { letterText } from "./letter-text.ts";
import type { Letter } from "./letter.ts";
import type { SealedMail } from "./postman.ts";

export interface Envelope {
  readonly from: { readonly name: string; readonly address: string };
  /** The name is empty where the office knows none. */
  readonly to: { readonly name: string; readonly address: string };
  readonly messageId: string;
  readonly date: Instant;
}

/**
 * The letter as a MIME message: text and HTML, the code's picture inside the HTML, the papers attached. RFC 3834 asks
 * that what no human wrote says so, so that nobody's absence note answers it.
 */
export async function sealMail(
  letter: Letter,
  { from, to, messageId, date }: Envelope,
  { calendar, paper, codePicture }: Attachments,
): Promise<SealedMail> {
  const composer = new MailComposer({
    from,
    to,
    subject: letter.subject,
    messageId,
    date: new Date(date),
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": letter.language },
    text: letterText(letter),
    html: letterHtml(letter),
    attachments: [
      ...(codePicture === null
        ? []
        : [
            {
              filename: "code.png",
              content: Buffer.from(codePicture),
              contentType: "image/png",
              cid: codePictureId,
            },
          ]),
      ...(paper === null
        ? []
        : [
            {
              ...paper,
              content: Buffer.from(paper.content),
              contentType: "application/pdf",
            },
          ]),
      ...(calendar === null
        ? []
        : [{ ...calendar, contentType: "text/calendar; charset=utf-8; method=PUBLISH" }]),
    ],
    // Nothing a visitor typed may make the server read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "win",
  });
  const bytes = await composer.compile().build();
  return { from: from.address, to: to.address, bytes };
}
