import { expect, test } from "vitest";
import { parseEmail } from "./parse-email.ts";

function raw(lines: readonly string[], more: Partial<Parameters<typeof parseEmail>[0]> = {}) {
  const source = Buffer.from(lines.join("\r\n"));
  return { source, partial: false, attachments: [], ...more };
}

const head = [
  "From: Visitor 17 <visitor17@example.org>",
  "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=",
  "Message-ID: <17@example.org>",
  "Date: Mon, 23 Nov 2026 09:00:00 +0100",
];

test("an e-mail is read: who, about what, and what it says", async () => {
  const read = await parseEmail(raw([...head, "", "Guten Tag,", "wann?"]));
  expect(read).toMatchObject({
    from: "Visitor 17 <visitor17@example.org>",
    subject: "Grüße",
    text: "Guten Tag,\nwann?",
  });
});

test("an e-mail in HTML alone is taken in as text, without what is not meant to be read", async () => {
  const html =
    "<style>p{}</style><p>Wann, <b>bitte</b>?<br>Gr&uuml;&szlig;e</p><script>x()</script>";
  const read = await parseEmail(raw([...head, "Content-Type: text/html; charset=utf-8", "", html]));
  expect(read.text).toBe("Wann, bitte?\nGrüße");
});

test("attachments are named and not kept; the text says where they are", async () => {
  const attachments = ["Pass.pdf", "Foto\r\n17.jpg"];
  const { text } = await parseEmail(raw([...head, "", "Anbei."], { attachments }));
  expect(text).toBe("Anbei.\n\n[Anhänge, nur im Postfach: Pass.pdf, Foto 17.jpg]");
});

test("of a long text the beginning is taken in, and it says so", async () => {
  const { text } = await parseEmail(raw([...head, "", "😀".repeat(10_000)]));
  expect(text.length).toBeLessThan(4_100);
  expect(text).toMatch(/^(😀)+\n\n\[Gekürzt; vollständig im Postfach\.\]$/u);
});

test.each([
  ["nothing at all", []],
  ["no header", ["Guten Tag"]],
  ["a multipart without its end", ['Content-Type: multipart/mixed; boundary="x"', "", "--x", ""]],
  ["a character set nobody knows", ["Content-Type: text/plain; charset=x-17", "", "Guten Tag"]],
  ["base64 that is none", ["Content-Transfer-Encoding: base64", "", "Gut\0en %%% Tag"]],
  ["an address that is none", ["From: <<>>,;", "", "Guten Tag"]],
])("malformed, with %s, it is taken in all the same", async (_what, lines) => {
  const read = await parseEmail(raw(lines));
  expect(read.text).not.toMatch(/[^\P{Cc}\n\t]/u);
});

test("nested beyond reason it is refused", async () => {
  const nest = Array.from({ length: 60 }, (_, n) => {
    return [`Content-Type: multipart/mixed; boundary=b${n}`, "", `--b${n}`];
  });
  await expect(parseEmail(raw([...head, ...nest.flat(), "", "Guten Tag"]))).rejects.toThrow();
});
