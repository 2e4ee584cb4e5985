import { writeAppointmentCode } from "../domain/appointment-code.ts";
import type { Forecast } from "../domain/cases/forecast.ts";
import type { CaseCode, CaseNumber } from "../domain/cases/office-case.ts";
import type { ReceiptNumber } from "../domain/cases/receipt.ts";
import type { Language, Names } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import { alternatives } from "../i18n/alternatives.ts";
import { fill } from "../i18n/fill.ts";
import { forecastText } from "../i18n/forecast-text.ts";
import { receiptWording, type ReceiptWording } from "../i18n/receipt.ts";
import { longDay, nameIn } from "./figures.ts";
import { list, space, text } from "./parts.ts";
import type { SlipDocument, SlipPart } from "./slip-document.ts";
import { slipHead, type SlipOffice } from "./slip-head.ts";
import { wordingsFor } from "./texts/slip-texts.ts";

/** What the visitor takes away; texts are chosen here, in the office's zone and the visitor's language. */
export interface ReceiptSlipInput {
  readonly office: SlipOffice;
  readonly number: ReceiptNumber;
  readonly case: CaseNumber;
  readonly code: CaseCode;
  /** When it was issued. */
  readonly at: Instant;
  readonly service: Names;
  readonly received: readonly Names[];
  /** Of the documents of one entry any one will do; none: the application is complete. */
  readonly missing: readonly (readonly Names[])[];
  /** By when the missing ones are expected. */
  readonly until: Instant | null;
  readonly forecast: Forecast;
  /** The status page of the code, which the QR code opens; absolute. */
  readonly status: { readonly link: string };
  readonly language: Language;
  readonly copy: boolean;
}

/** The written receipt of an application (rules R1 and R2), complete or with what is missing. */
export function receiptSlip(input: ReceiptSlipInput): SlipDocument {
  const slips = wordingsFor(input.language);
  const wordings = slips.map(({ language }) => receiptWording(language));
  const said = (say: (wording: ReceiptWording) => readonly SlipPart[]) => wordings.flatMap(say);
  return {
    parts: [
      ...slipHead(input.office, input.at, input.copy, slips),
      space(16),
      ...said(({ language, words }) => [
        text(language, titleOf(input, words), { bold: true }),
        space(6),
      ]),
      space(6),
      ...said(({ language, words }) => [text(language, words.caseNumber)]),
      space(8),
      { kind: "number", letter: "", digits: input.case },
      ...said((wording) => content(input, wording)),
      { kind: "rule", style: "perforation" },
      space(8),
      ...said(({ language, words }) => [text(language, words.code)]),
      text("de", writeAppointmentCode(input.code), { size: "large", bold: true }),
      space(12),
      { kind: "qr", content: input.status.link },
      ...said(({ language, words }) => [
        space(8),
        text(language, words.follow, { bold: true }),
        text(language, words.atKiosk),
        text(language, words.secrecy, { size: "small" }),
        text(language, words.noTitle, { size: "small" }),
      ]),
    ],
  };
}

function titleOf({ missing }: ReceiptSlipInput, words: ReceiptWording["words"]): string {
  return missing.length === 0 ? words.titleComplete : words.titleIncomplete;
}

/** What one language says between the number and the code. */
function content(input: ReceiptSlipInput, { language, words }: ReceiptWording): SlipPart[] {
  const { received, missing, forecast, at, office } = input;
  const complete = missing.length === 0;
  const { range, basis } = forecastText(forecast, { at, complete, zone: office.zone, language });
  return [
    language === "de" ? space(24) : { kind: "rule", style: "line" },
    text(language, `${words.number} ${input.number}`, { size: "small" }),
    text(language, nameIn(input.service, language), { bold: true }),
    space(14),
    text(language, words.received, { bold: true }),
    received.length === 0
      ? text(language, words.receivedNone)
      : list(language, "tick", namesIn(received, language)),
    space(14),
    ...(complete ? [] : lacking(input, { language, words })),
    text(language, words.forecast),
    text(language, range, { bold: true }),
    text(language, basis, { size: "small" }),
    space(12),
  ];
}

function lacking(
  { missing, until, office }: ReceiptSlipInput,
  { language, words }: ReceiptWording,
): SlipPart[] {
  const choices = missing.map((choice) => alternatives(namesIn(choice, language), language));
  const date = until === null ? null : longDay(until, office.zone, language);
  return [
    text(language, words.missing, { bold: true }),
    list(language, "box", choices),
    space(6),
    ...(date === null ? [] : [text(language, fill(words.until, { date }), { bold: true })]),
    space(14),
  ];
}

function namesIn(documents: readonly Names[], language: Language): readonly string[] {
  return documents.map((document) => nameIn(document, language));
}
