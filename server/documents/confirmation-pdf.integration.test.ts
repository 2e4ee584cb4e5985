import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { loadDefinition } from "../definition/load.ts";
import { actualText, openPdf, pdfText, qrOn } from "../testing/read-pdf.ts";
import { appointmentPaper, type AppointmentPaper } from "./appointment-paper.ts";
import { confirmationContent } from "./confirmation-content.ts";
import { PaperPdfs } from "./paper-pdfs.ts";
import { someCode, someDue, somePaper } from "./testing.ts";

const log: string[] = [];
const pdfs = new PaperPdfs((line) => log.push(line));
afterAll(() => pdfs.close());

async function made(paper: AppointmentPaper): Promise<Uint8Array> {
  const pdf = await pdfs.confirmation(paper);
  if (pdf === null) throw new Error(log.join("\n"));
  return pdf;
}

const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);

test("[A1] the page says when, where, the code in three groups, what to bring and the link", async () => {
  const paper = somePaper();
  const document = await openPdf(await made(paper));
  expect(document.numPages).toBe(1);
  const text = await pdfText(document);
  for (const words of [
    "Terminbestätigung",
    "Testamt",
    "09:30",
    "Dienstag, 1. Dezember 2026",
    "Aufenthalt zum Studium",
    "1234 5678 9018",
    "Wartebereich B · 2. Obergeschoss",
    "08:30 bis 09:45 Uhr",
    "etwa 40 Minuten",
    "Größeres Foto",
    paper.link,
  ]) {
    expect(text).toContain(words);
  }
  const links = await (await document.getPage(1)).getAnnotations();
  expect(links).toContainEqual(expect.objectContaining({ url: paper.link }));
});

test("[R2] it speaks the visitor's language and German, each letter from a font that came with it", async () => {
  const paper = somePaper({ language: "ar" });
  const pdf = await made(paper);
  const document = await openPdf(pdf);
  const text = await pdfText(document);
  expect(text).toContain("Dienstag, 1. Dezember 2026");
  expect(text).toContain("1234 5678 9018");
  const arabic = confirmationContent(paper).parts[0];
  const letters = `${arabic?.codeUse}${arabic?.documents}`.match(/\p{Script=Arabic}/gu) ?? [];
  expect(letters.length).toBeGreaterThan(50);
  const readable = new Set(text.normalize("NFKC") + actualText(pdf));
  expect(letters.filter((letter) => !readable.has(letter))).toEqual([]);
  const fonts = Buffer.from(pdf)
    .toString("latin1")
    .match(/(?<=\/BaseFont \/\w+\+)\w+/g);
  expect(new Set(fonts)).toEqual(new Set(["PaperLatin", "PaperArabic"]));
});

test("a screen reader gets title, language and structure, an archive PDF/A-2a", async () => {
  const pdf = await made(somePaper({ language: "ar" }));
  const document = await openPdf(pdf);
  expect((await document.getMetadata()).info).toMatchObject({
    Title: "تأكيد الموعد",
    Language: "ar",
  });
  const structure = JSON.stringify(await (await document.getPage(1)).getStructTree());
  expect(structure).toContain('"role":"H1"');
  expect(structure).toContain("1234 5678 9018");
  const bytes = Buffer.from(pdf).toString("latin1");
  expect(bytes).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(bytes).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
});

test("[A1] a scanner reads the code off the printed page", async () => {
  const page = await (await openPdf(await made(somePaper({ language: "ar" })))).getPage(1);
  expect(await qrOn(page)).toBe(someCode);
});

test("every service of the example office fits one page in every language", async () => {
  const definition = loadDefinition("server/offices/halle.yaml", someDue);
  for (const service of Object.keys(definition.services)) {
    for (const language of definition.languages) {
      const facts = { service, language, due: someDue, people: 3, code: someCode };
      const paper = appointmentPaper(definition, { ...facts, link: somePaper().link });
      if (paper === null) throw new Error(service);
      expect((await openPdf(await made(paper))).numPages, `${service} ${language}`).toBe(1);
    }
  }
});

test("a letter that no font has costs the archive's standard, not the page", async () => {
  expect(
    await pdfText(await openPdf(await made(somePaper({ service: { de: "ᚠ Runen" } })))),
  ).toContain("Runen");
});

test("a machine without the typesetter goes on without PDF and says so once", async () => {
  const script = join(await mkdtemp(join(tmpdir(), "wartemarke-")), "without.mjs");
  await writeFile(
    script,
    `import { PaperPdfs } from ${here("paper-pdfs.ts")};
    import { somePaper } from ${here("testing.ts")};
    const said = [];
    const pdfs = new PaperPdfs((line) => said.push(line));
    const answers = await Promise.all([pdfs.confirmation(somePaper()), pdfs.confirmation(somePaper())]);
    answers.push(await pdfs.confirmation(somePaper()));
    console.log(JSON.stringify({ answers, said }));`,
  );
  const hooks = `import { registerHooks } from "node:module";
    registerHooks({ resolve(name, context, next) {
      if (name.includes("typst-ts-node-compiler")) throw new Error("not for this platform");
      return next(name, context);
    } });`;
  const preload = `data:text/javascript,${encodeURIComponent(hooks)}`;
  // The process ends by itself: the typesetter's process keeps nothing alive.
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", preload, script]);
  expect(JSON.parse(stdout)).toEqual({
    answers: [null, null, null],
    said: [expect.stringMatching(/no PDF: .*not for this platform/)],
  });
});

test("closing answers what is still waited for", async () => {
  const closing = new PaperPdfs((line) => log.push(line));
  const waiting = closing.confirmation(somePaper());
  await closing.close();
  expect(await waiting).toBeNull();
  expect(await closing.confirmation(somePaper())).toBeNull();
});
