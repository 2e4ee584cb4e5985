import type { Email } from "postal-mime";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Receipt } from "../../shared/domain/cases/receipt.ts";
import { minute } from "../../shared/domain/instant.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { readQr } from "../../shared/testing/printer-simulator/read-qr.ts";
import { wallTime } from "../../shared/testing/wall-time.ts";
import { openMailOffice, type Receiver } from "../testing/mail-office.ts";
import { TestMailServer } from "../testing/mail-server.ts";
import { waitUntil } from "../testing/wait-until.ts";
import { attachmentBytes } from "./capture/attachment-bytes.ts";
import type { CaseMail } from "./case-mail.ts";

const code = "123456789015";
const receipt: Receipt = {
  number: "E-2026-000017",
  case: "2026-000123-7",
  code,
  at: wallTime("08:55"),
  counter: "c1",
  service: "study",
  language: "de",
  received: ["passport"],
  missing: ["photo", "insurance", "travel-insurance"],
  until: wallTime("23:59", "2026-12-21"),
  forecast: { basis: "published", time: { from: 6, to: 6, unit: "weeks" } },
};
const about = { case: receipt.case, code, service: "study" };
const all: Readonly<Record<CaseMail["kind"], CaseMail>> = {
  receipt: { kind: "receipt", receipt: receipt.number, service: "study" },
  "documents-missing": {
    kind: "documents-missing",
    ...about,
    missing: receipt.missing,
    until: wallTime("23:59", "2026-12-21"),
  },
  ready: { kind: "ready", ...about, missing: [] },
};
/** The PDF's bytes do not matter here, but that they arrive. */
const paper = new TextEncoder().encode("%PDF-1.7 the receipt as it was issued");
const statusPage = `https://amt.example/status/#${code}`;
const pdfAddress = `https://amt.example/api/receipts/${receipt.number}/${code}.pdf`;

let server: TestMailServer;
let office: ReturnType<typeof openMailOffice>;
beforeEach(async () => {
  server = new TestMailServer();
  office = openMailOffice({ port: await server.listen(), definition: testOffice(), receipt });
});
afterEach(async () => {
  await office[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

function taken(): Email {
  const [mail] = server.taken;
  if (mail === undefined) throw new Error("no mail came");
  return mail;
}

async function sent(content: CaseMail, receiver: Receiver = {}): Promise<Email> {
  office.papers.keepReceipt(receipt.number, paper);
  office.order("case:17", content, receiver);
  await office.reached("sent");
  return taken();
}

const pdfsOf = ({ attachments }: Email) =>
  attachments.filter(({ mimeType }) => mimeType === "application/pdf");

test("[R1] the receipt comes as PDF, as it was issued, with the status page and the code", async () => {
  const mail = await sent(all.receipt);
  expect(mail.subject).toBe("Bestätigung zu Ihrem Antrag 2026-000123-7");
  const [pdf, ...others] = pdfsOf(mail);
  if (pdf === undefined) throw new Error("no PDF");
  expect(others).toEqual([]);
  expect(pdf.filename).toBe("E-2026-000017.pdf");
  expect(Buffer.from(attachmentBytes(pdf)).equals(paper)).toBe(true);
  for (const words of [
    "Guten Tag Visitor 17,",
    "erst vollständig, wenn die fehlenden da sind",
    "bis Montag, 21. Dezember 2026",
    "Anliegen: Aufenthalt zum Studium",
    "Vorgangsnummer: 2026-000123-7",
    "Bestätigung: E-2026-000017",
    "ab dem vollständigen Antrag",
    "Ihr Statuscode: 1234 5678 9015",
    "- Foto\n- Krankenversicherung oder Reisekrankenversicherung",
    "hängt als PDF an dieser Nachricht",
    statusPage,
    pdfAddress,
  ]) {
    expect(mail.text).toContain(words);
  }
});

test("[R1] the mail waits while its paper is being made, and goes with it", async () => {
  office.order("receipt:17", all.receipt);
  await office.reached("retrying");
  expect(server.taken).toEqual([]);
  office.papers.keepReceipt(receipt.number, paper);
  await office.later(2_000);
  await office.reached("sent");
  expect(pdfsOf(taken())).toHaveLength(1);
});

test("[M3] a paper that does not come within minutes holds its mail up no longer: it goes without, and says nothing else", async () => {
  office.order("receipt:17", all.receipt);
  const begun = office.clock.now;
  let looks = 0;
  while (office.outbox.counts().sent === 0) {
    await waitUntil("the end of a look", () => {
      const { sending, queued } = office.outbox.counts();
      return sending + queued === 0;
    });
    const next = office.outbox.nextAt();
    if (next === null) break;
    looks += 1;
    await office.later(next - office.clock.now);
    await waitUntil("the next look", () => office.outbox.nextAt() !== next);
  }
  await office.reached("sent");
  expect(office.clock.now - begun).toBeGreaterThanOrEqual(3 * minute);
  expect(office.clock.now - begun).toBeLessThan(7 * minute);
  expect(looks).toBeLessThan(12);
  expect(pdfsOf(taken())).toEqual([]);
  expect(taken().text).not.toContain("hängt als PDF");
  expect(taken().text).toContain(pdfAddress);
});

test("[M3] a mail whose paper is not ready keeps no other mail waiting", async () => {
  office.order("receipt:17", all.receipt);
  office.order("ready:18", all.ready, { email: "visitor18@example.org" });
  await office.reached("sent");
  expect(taken().to?.map(({ address }) => address)).toEqual(["visitor18@example.org"]);
  expect(office.outbox.counts()).toMatchObject({ retrying: 1 });
});

test("missing documents are listed, alternatives as such, until when, and how to come back", async () => {
  const mail = await sent(all["documents-missing"], { language: "en" });
  expect(mail.subject).toBe("Documents are missing for your application 2026-000123-7");
  expect(mail.text).toContain("by Monday, 21 December 2026");
  expect(mail.text).toContain(
    "Still missing:\n- Photo\n- Health insurance or Travel health insurance",
  );
  expect(mail.text).toContain("hold the code in front of the scanner at the kiosk");
  expect(mail.text).toContain(statusPage);
  expect(pdfsOf(mail)).toEqual([]);
});

test("who may collect is told what to bring, and gets the code for the kiosk as a picture", async () => {
  const mail = await sent(all.ready);
  expect(mail.text).toContain("zum Abholen bereit");
  expect(mail.text).toContain("- Ihren Pass\n- Ihre bisherige Karte");
  const picture = mail.attachments.find(({ mimeType }) => mimeType === "image/png");
  if (picture === undefined) throw new Error("no picture");
  expect(await readQr(Buffer.from(attachmentBytes(picture)))).toBe(code);
});

test("whose name the office does not know is greeted without one", async () => {
  const mail = await sent(all.ready, { name: null });
  expect(mail.text).toMatch(/^Guten Tag,\n/u);
  expect(mail.to).toEqual([{ name: "", address: "visitor17@example.org" }]);
});

test("[M4] in Arabic the numbers keep their order", async () => {
  const mail = await sent(all.receipt, { language: "ar", name: "زائر 17" });
  expect(mail.html).toContain('<html lang="ar" dir="rtl">');
  expect(mail.subject).toContain("\u20662026-000123-7\u2069");
  expect(mail.text).toContain("\u2066E-2026-000017\u2069");
  expect(mail.text).toContain("الاثنين، 21 ديسمبر 2026");
});

test.each(
  Object.values(all).flatMap((content) =>
    ["de", "en", "ar", "vi"].map((language) => [content.kind, language, content] as const),
  ),
)(
  "the %s mail in %s says everything: no gap, no left-over place, in text and in HTML",
  async (_kind, language, content) => {
    const mail = await sent(content, { language });
    for (const text of [mail.subject, mail.text, mail.html]) {
      expect(text).toBeTruthy();
      expect(text).not.toMatch(/\{\{|undefined|null|NaN/u);
    }
    for (const [link] of (mail.text ?? "").matchAll(/https:\S+/gu)) {
      expect(mail.html).toContain(`href="${link}"`);
    }
  },
);

test("a receipt that the office no longer has is not mailed without it", async () => {
  office.order("receipt:18", {
    ...all.receipt,
    kind: "receipt",
    receipt: "E-2026-000018",
    service: "study",
  });
  await office.reached("retrying");
  await office.later(4 * minute);
  await office.reached("failed");
  expect(office.logged.join()).toContain("receipt-unknown");
});
