import type { Attachment, Email } from "postal-mime";
import { attachmentBytes } from "./attachment-bytes.ts";
import type { CapturedMail } from "./captured-mails.ts";
import { escaped } from "../escaped.ts";
import { addressText } from "./mail-list.ts";

/** One captured mail: its head, its HTML in a frame, its text, and what is attached. */
export function mailPage({ number, email }: CapturedMail): string {
  const subject = email.subject ?? "(no subject)";
  const head = [
    ["From", addressText(email.from)],
    ["To", addressText(email.to?.[0])],
    ["Date", email.date ?? ""],
    ["Message-ID", email.messageId ?? ""],
  ].map(([name, value]) => `<dt>${name}</dt><dd><bdi>${escaped(value ?? "")}</bdi></dd>`);
  const attached = email.attachments.map(({ filename, mimeType }, index) => {
    const link = `/mail/${number}/attachments/${index}`;
    return `<li><a href="${link}"><bdi>${escaped(filename ?? "attachment")}</bdi></a> <small>${escaped(mimeType)}</small></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mail ${number}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mail/mail.css">
</head>
<body>
<nav><a href="/mail">All mail</a> · <a href="/mail/${number}/source">Source</a></nav>
<main>
<h1><bdi>${escaped(subject)}</bdi></h1>
<dl>${head.join("")}</dl>
<iframe src="/mail/${number}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>Attachments</h2>
${attached.length === 0 ? "<p>None.</p>" : `<ul>${attached.join("")}</ul>`}
<h2>Text</h2>
<pre dir="auto">${escaped(email.text ?? "")}</pre>
</main>
</body>
</html>`;
}

/** The mail's own HTML, with the pictures that it carries; its links open a new window. */
export function framedHtml({ html = "", attachments }: Email): string {
  const withPictures = attachments.reduce((text, attachment) => {
    const id = attachment.contentId?.replace(/^<(.*)>$/u, "$1");
    return id === undefined ? text : text.replaceAll(`cid:${id}`, dataUrl(attachment));
  }, html);
  return withPictures.replace("<head>", '<head><base target="_blank">');
}

function dataUrl(attachment: Attachment): string {
  const bytes = Buffer.from(attachmentBytes(attachment)).toString("base64");
  return `data:${attachment.mimeType};base64,${bytes}`;
}
