import type { Attachment, Email } from "postal-mime";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { writeAppointmentCode } from "../../shared/domain/appointment-code.ts";
import { hour } from "../../shared/domain/instant.ts";
import { testOffice } from "../../shared/testing/office.ts";
import { readQr } from "../../shared/testing/printer-simulator/read-qr.ts";
import { PaperPdfs } from "../documents/paper-pdfs.ts";
import { contents, due, openMailOffice, secret, type Receiver } from "../testing/mail-office.ts";
import { TestMailServer } from "../testing/mail-server.ts";
import { attachmentBytes } from "./capture/attachment-bytes.ts";
import type { AppointmentMail } from "./case-mail.ts";

const pdfs = new PaperPdfs(() => {});
afterAll(() => pdfs.close());

const arabicOffice = testOffice();
const definition = {
  ...arabicOffice,
  documents: { ...arabicOffice.documents, photo: { de: "Foto", en: "Photo", ar: "صورة" } },
};

let server: TestMailServer;
let office: ReturnType<typeof openMailOffice>;
beforeEach(async () => {
  server = new TestMailServer();
  office = openMailOffice({
    port: await server.listen(),
    definition,
    confirmation: (paper) => pdfs.confirmation(paper),
  });
});
afterEach(async () => {
  await office[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

const about = { service: "study", due, people: 1 };
const appointment = contents.booked;
const all: Readonly<Record<AppointmentMail["kind"], AppointmentMail>> = {
  confirm: { kind: "confirm", ...about, secret, expires: due - 24 * hour },
  "already-booked": { ...appointment, kind: "already-booked" },
  booked: appointment,
  moved: { ...appointment, kind: "moved" },
  reminder: { ...appointment, kind: "reminder" },
  cancelled: { ...appointment, kind: "cancelled", by: "staff", reason: "staff-missing" },
  offer: { kind: "offer", ...about, secret, expires: due - 24 * hour },
  waiting: { kind: "waiting", service: "study", people: 1, secret },
};

async function sent(content: AppointmentMail, receiver: Receiver = {}): Promise<Email> {
  office.order("booked:17", content, receiver);
  await office.reached("sent");
  const [mail] = server.taken;
  if (mail === undefined) throw new Error("no mail came");
  return mail;
}

function header({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value;
}

function attached({ attachments }: Email, type: string): Attachment {
  const found = attachments.find(({ mimeType }) => mimeType === type);
  if (found === undefined) throw new Error(`no ${type} attached`);
  return found;
}

test("a booking is confirmed in German: head, text, code, calendar entry and paper", async () => {
  const mail = await sent(appointment);
  expect(mail).toMatchObject({
    subject: "Ihr Termin am Dienstag, 1. Dezember 2026, 09:30 Uhr",
    from: { name: "Testamt", address: "termine@example.org" },
    to: [{ name: "Visitor 17", address: "visitor17@example.org" }],
    date: "2026-11-23T08:00:00.000Z",
    messageId: "<booked%3A17.0123456789abcdef@example.org>",
  });
  expect(header(mail, "auto-submitted")).toBe("auto-generated");
  const page = `https://amt.example/book/l/${secret}`;
  for (const words of [
    "Guten Tag Visitor 17,",
    "Anliegen: Aufenthalt zum Studium",
    "Zeit: Dienstag, 1. Dezember 2026, 09:30 Uhr",
    "Personen: 2 Personen",
    "Ort: Testamt, Testweg 1, 00000 Teststadt, Obergeschoss, Wartebereich B",
    "von 08:30 bis 09:45 Uhr",
    "Ihr Termincode: 1234 5678 9015",
    "- Pass\n- Foto",
    `${page}\n`,
    `${page}#move\n`,
    `${page}#cancel\n`,
    "automatisch verschickt",
  ]) {
    expect(mail.text).toContain(words);
  }
  expect(mail.html).toContain('<html lang="de" dir="ltr">');
  expect(mail.html).toContain("1234 5678 9015");
  const calendar = Buffer.from(attachmentBytes(attached(mail, "text/calendar"))).toString();
  expect(calendar).toContain("METHOD:PUBLISH");
  expect(calendar).toContain("DTSTART:20261201T083000Z");
  const pdf = Buffer.from(attachmentBytes(attached(mail, "application/pdf")));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(attached(mail, "application/pdf").filename).toBe("Terminbestätigung.pdf");
});

test("[A1] the picture in the mail is the code, and the HTML shows it from inside the mail", async () => {
  const mail = await sent(appointment);
  const picture = attached(mail, "image/png");
  expect(await readQr(Buffer.from(attachmentBytes(picture)))).toBe("123456789015");
  const id = picture.contentId?.slice(1, -1) ?? "";
  expect(mail.html).toContain(`src="cid:${id}"`);
});

test("no mail fetches anything from elsewhere, so that nobody learns that it was read", async () => {
  const mail = await sent(appointment);
  expect(mail.html).not.toMatch(/<(script|link|iframe|object)\b|url\(|src="(?!cid:)/iu);
});

test("[M4] an Arabic mail runs from right to left, and the groups of its code keep their order", async () => {
  const mail = await sent(appointment, { language: "ar", name: "زائر 17" });
  expect(mail.subject).toBe("موعدك يوم الثلاثاء، 1 ديسمبر 2026، الساعة 09:30");
  expect(mail.to?.[0]?.name).toBe("زائر 17");
  expect(mail.text).toContain("مرحبًا زائر 17،");
  expect(mail.text).toContain("\u20661234 5678 9015\u2069");
  expect(mail.text).toContain("- صورة");
  expect(mail.html).toContain('<html lang="ar" dir="rtl">');
  expect(mail.html).toMatch(/<bdi dir="ltr"[^>]*>1234 5678 9015<\/bdi>/u);
  expect(header(mail, "content-language")).toBe("ar");
});

test.each(
  Object.values(all).flatMap((content) =>
    ["de", "en", "ar"].map((l) => [content.kind, l, content] as const),
  ),
)(
  "the %s mail in %s says everything: no gap, no left-over place, in text and in HTML",
  async (_kind, language, content) => {
    const mail = await sent(content, { language });
    for (const text of [mail.subject, mail.text, mail.html]) {
      expect(text).toBeTruthy();
      expect(text).not.toMatch(/\{\{|undefined|null|NaN/u);
    }
    const links = [...(mail.text ?? "").matchAll(/https:\S+/gu)].map(([url]) => url);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(mail.html).toContain(`href="${link}"`);
  },
);

test("[B7] the reminder offers to say that one cannot come", async () => {
  const mail = await sent(all.reminder);
  expect(mail.text).toContain(
    `Ich kann nicht kommen:\nhttps://amt.example/book/l/${secret}#cancel`,
  );
});

test("[B3] before it is confirmed, a mail carries no code and nothing is attached", async () => {
  const mail = await sent(all.confirm);
  expect(mail.attachments).toEqual([]);
  expect(mail.text).toContain("bestätigen Sie ihn bis Montag, 30. November 2026, 09:30 Uhr");
});

test("staff's reason is told to the visitor, in the visitor's words", async () => {
  expect((await sent(all.cancelled)).text).toContain("Es fehlt kurzfristig Personal");
});

test("a cancelled appointment is taken out of the calendar, and no code or confirmation comes with it", async () => {
  const { attachments, text } = await sent(all.cancelled);
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual(["text/calendar"]);
  expect(attachments.map((one) => String(Buffer.from(attachmentBytes(one))))).toEqual([
    expect.stringContaining("STATUS:CANCELLED"),
  ]);
  expect(text).not.toContain(writeAppointmentCode(appointment.code));
});

test("what a visitor typed is never markup", async () => {
  const mail = await sent(appointment, { name: '<b onload="x">Visitor</b> & 17' });
  expect(mail.html).toContain("&#60;b onload=&#34;x&#34;&#62;Visitor&#60;/b&#62; &#38; 17");
  expect(mail.html).not.toContain("<b ");
  expect(mail.text).toContain('Guten Tag <b onload="x">Visitor</b> & 17,');
});

test.each([all.confirm, all.waiting, all.offer])(
  "[M5] a mail of kind $kind, to an address nobody has confirmed, has nothing in it that was typed but the address",
  async (content) => {
    for (const language of ["de", "en", "ar"]) {
      const name = "You have won, see winner.example";
      const mail = await sent(content, { name, language });
      expect(JSON.stringify([mail.headers, mail.text, mail.html])).not.toMatch(/won|winner/);
      expect(mail.to).toEqual([{ name: "", address: "visitor17@example.org" }]);
      expect(mail.text).toMatch(/^(Guten Tag,|Hello,|مرحبًا،)\n/);
    }
  },
);

test("[W3] a name with line breaks makes no header of its own, and no second receiver", async () => {
  const name = 'Visitor 17\r\nBcc: victim@example.org\r\nX-Made-Up: yes\r\n\r\nbody"';
  const mail = await sent(appointment, { name });
  expect(mail.headers.map(({ key }) => key)).not.toContain("bcc");
  expect(mail.headers.map(({ key }) => key)).not.toContain("x-made-up");
  expect(mail.to?.map(({ address }) => address)).toEqual(["visitor17@example.org"]);
  expect(mail.subject).toContain("Ihr Termin");
});

test("a service that the office no longer has is called by its key, and the mail still goes", async () => {
  const mail = await sent({ ...appointment, service: "gone-service" });
  expect(mail.text).toContain("Anliegen: gone-service");
  expect(mail.text).toContain("1234 5678 9015");
});
