import { expect, test } from "vitest";
import { minute } from "../shared/domain/instant.ts";
import { handedOver, newestCase } from "../shared/testing/case-requests.ts";
import { applicant } from "../shared/testing/cases.ts";
import { paperPng } from "../shared/testing/printer-simulator/paper-picture.ts";
import { printStrip } from "../shared/testing/printer-simulator/print-strip.ts";
import { readPaper } from "../shared/testing/printer-simulator/read-paper.ts";
import { stripText } from "../shared/testing/printer-simulator/strip.ts";
import { kiosk } from "../shared/testing/requests.ts";
import { MemoryPapers } from "./journal/memory/memory-papers.ts";
import type { Office } from "./office/office.ts";
import { ReceiptWords } from "./receipt-words.ts";
import { OfficeSlipDesk } from "./slip-desk.ts";
import { openOffice, wakefulOffice } from "./testing/open-office.ts";

/** What receipts say at an office on `amt.example`. */
function wordsOf({ definition }: Office): ReceiptWords {
  const papers = new MemoryPapers();
  return new ReceiptWords({
    definition: () => definition,
    papers,
    publicUrl: () => "https://amt.example",
  });
}

test("[R1] the slip of a hand-over at a counter with a printer is the receipt, and its QR code the status page", async () => {
  const { c1, c2 } = wakefulOffice.counters;
  if (c1 === undefined || c2?.printer === undefined) throw new Error("no printer");
  const counters = { ...wakefulOffice.counters, c1: { ...c1, printer: c2.printer } };
  const { office, clock } = await openOffice({ definition: { ...wakefulOffice, counters } });
  const desk = await OfficeSlipDesk.open(office, wordsOf(office), "https://amt.example");
  for (const { request } of handedOver(clock.now, ["passport"])) {
    expect(await office.submit(null, request)).toMatchObject({ ok: true });
  }
  const [file] = office.state.cases.values();
  const [receipt] = office.state.receipts.values();
  const slip = [...office.state.slips.values()].find(({ content }) => content.kind === "receipt");
  if (slip === undefined || file === undefined) throw new Error("no receipt");
  const strip = await printStrip(desk.document(slip), 80);
  expect(await readPaper(paperPng(strip))).toEqual({
    number: file.number,
    qr: `https://amt.example/status/#${file.code}`,
  });
  const text = stripText(strip).replaceAll(/\s+/gu, " ");
  expect(text).toContain(`Bestätigung ${receipt?.number}`);
  expect(text).toContain("√ Pass Es fehlen noch [ ] Foto [ ] Krankenversicherung oder");
  expect(stripText(await printStrip(desk.document({ ...slip, copy: true }), 80))).toMatch(
    /^Kopie/u,
  );
  await office.close();
});

test("[S3] a slip of where a case stands says so as it is when it is drawn, with the case number and no name", async () => {
  const { office, clock } = await openOffice();
  const desk = await OfficeSlipDesk.open(office, wordsOf(office), "https://amt.example");
  const person = applicant(17);
  for (const { request } of handedOver(clock.now, ["passport"], { person, mail: true })) {
    expect(await office.submit(null, request)).toMatchObject({ ok: true });
  }
  const { number, code } = newestCase(office);
  const print = kiosk({ type: "PrintStatus", code, language: "en" });
  expect(await office.submit(null, print)).toMatchObject({ ok: true, answer: { kind: "slip" } });
  clock.pass(minute);
  const asked = [...office.state.slips.values()].find(({ content }) => content.kind === "status");
  if (asked === undefined) throw new Error("nothing to print");
  const strip = await printStrip(desk.document(asked), 80);
  expect(await readPaper(paperPng(strip))).toEqual({
    number,
    qr: `https://amt.example/status/#${code}`,
  });
  const text = stripText(strip).replaceAll(/\s+/gu, " ");
  expect(text).toContain("Mo., 23.11.2026, 09:01 Uhr");
  expect(text).toContain("Step 1 of 7");
  expect(text).toContain("Das fehlt noch [ ] Foto [ ] Krankenversicherung oder");
  expect(text).not.toContain("Visitor 17");
  await office.close();
});
