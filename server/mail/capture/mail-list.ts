import type { Address } from "postal-mime";
import type { CapturedMail } from "./captured-mails.ts";
import { escaped } from "../escaped.ts";

/** The page with all captured mails. */
export function mailList(mails: readonly CapturedMail[]): string {
  const rows = mails.map(({ number, email }) => {
    const subject = email.subject ?? "(no subject)";
    return `<li><a href="/mail/${number}"><bdi>${escaped(subject)}</bdi></a> <small>to <bdi>${escaped(addressText(email.to?.[0]))}</bdi></small></li>`;
  });
  const list =
    rows.length === 0
      ? "<p>No mail yet. Book an appointment with an e-mail address.</p>"
      : `<ol class="mails">${rows.join("\n")}</ol>`;
  const note =
    "What the office has sent, newest first. It stays on this machine: nothing is delivered.";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mail</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mail/mail.css">
<script src="/mail/mail.js" defer></script>
</head>
<body>
<header><h1>Mail</h1><p>${note}</p></header>
<main>${list}</main>
</body>
</html>`;
}

/** `Visitor 17 <visitor17@example.org>` */
export function addressText(address: Address | undefined): string {
  if (address === undefined) return "";
  return address.address === undefined ? address.name : `${address.name} <${address.address}>`;
}
