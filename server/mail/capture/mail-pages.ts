// Brings the `hide` that keeps these pages out of the published API description.
/// <reference types="@fastify/swagger" />
import type { FastifyInstance } from "fastify";
import type { CapturedMails } from "./captured-mails.ts";
import { mailList } from "./mail-list.ts";
import { framedHtml, mailPage } from "./mail-page.ts";
import { mailScript, mailStyle } from "./mail-look.ts";
import { attachmentBytes } from "./attachment-bytes.ts";

export interface MailPagesOptions {
  readonly captured: CapturedMails;
}

interface OneMail {
  Params: { number: string };
}

interface OneAttachment {
  Params: { number: string; index: string };
}

const hidden = { schema: { hide: true } };
const page = "text/html; charset=utf-8";

/** The mail may show itself and open its links in a new window, and nothing else: no script, nothing from elsewhere. */
const framePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
  "sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * A Fastify plugin: `/mail` lists what was captured, `/mail/N` shows one, `/mail/N/html` its HTML alone,
 * `/mail/N/source` its bytes, and `/mail/N/attachments/I` gives what is attached, counted from 0.
 */
export async function mailPages(
  app: FastifyInstance,
  { captured }: MailPagesOptions,
): Promise<void> {
  const find = (number: string) => captured.find(Number(number));
  const missing = { error: "no such mail" };

  app.get("/mail", hidden, (_request, reply) => reply.type(page).send(mailList(captured.mails)));
  app.get("/mail/mail.css", hidden, (_request, reply) => {
    return reply.type("text/css; charset=utf-8").send(mailStyle);
  });
  app.get("/mail/mail.js", hidden, (_request, reply) => {
    return reply.type("text/javascript; charset=utf-8").send(mailScript);
  });

  app.get<OneMail>("/mail/:number", hidden, ({ params }, reply) => {
    const mail = find(params.number);
    return mail === null ? reply.code(404).send(missing) : reply.type(page).send(mailPage(mail));
  });
  app.get<OneMail>("/mail/:number/html", hidden, ({ params }, reply) => {
    const mail = find(params.number);
    if (mail === null) return reply.code(404).send(missing);
    return reply
      .type(page)
      .header("content-security-policy", framePolicy)
      .send(framedHtml(mail.email));
  });
  app.get<OneMail>("/mail/:number/source", hidden, ({ params }, reply) => {
    const mail = find(params.number);
    if (mail === null) return reply.code(404).send(missing);
    return reply.type("text/plain; charset=utf-8").send(mail.source);
  });
  app.get<OneAttachment>("/mail/:number/attachments/:index", hidden, ({ params }, reply) => {
    const attachment = find(params.number)?.email.attachments[Number(params.index)];
    if (attachment === undefined) return reply.code(404).send({ error: "no such attachment" });
    const name = encodeURIComponent(attachment.filename ?? "attachment");
    return reply
      .type(attachment.mimeType)
      .header("content-disposition", `attachment; filename*=UTF-8''${name}`)
      .send(Buffer.from(attachmentBytes(attachment)));
  });
}
