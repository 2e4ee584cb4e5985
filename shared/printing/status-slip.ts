import { writeAppointmentCode } from "../domain/appointment-code.ts";
import type { Forecast } from "../domain/cases/forecast.ts";
import type { CaseCode, CaseNumber, WaitReason } from "../domain/cases/office-case.ts";
import type { CaseStatus } from "../domain/cases/steps.ts";
import { stepOfSteps, visitorStep } from "../domain/cases/visitor-step.ts";
import type { Language, Names } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import { alternatives } from "../i18n/alternatives.ts";
import { fill } from "../i18n/fill.ts";
import { forecastText } from "../i18n/forecast-text.ts";
import { receiptWording } from "../i18n/receipt.ts";
import { statusWording, type StatusWording } from "../i18n/status.ts";
import { clockTime, count, longDay, nameIn } from "./figures.ts";
import { list, space, text } from "./parts.ts";
import type { SlipDocument, SlipPart } from "./slip-document.ts";
import { slipHead, type SlipOffice } from "./slip-head.ts";
import { wordingsFor } from "./texts/slip-texts.ts";

/** Where a case stands (rule S3); texts are chosen here, in the office's zone and the visitor's language. */
export interface StatusSlipInput {
  readonly office: SlipOffice;
  readonly case: CaseNumber;
  readonly code: CaseCode;
  /** When it stood so. */
  readonly at: Instant;
  readonly service: Names;
  readonly status: CaseStatus;
  readonly waiting: WaitReason | null;
  /** Of the documents of one entry any one will do. */
  readonly missing: readonly (readonly Names[])[];
  /** By when the missing ones are expected. */
  readonly documentsUntil: Instant | null;
  readonly completeSince: Instant | null;
  /** Null when there is nothing more to wait for. */
  readonly forecast: Forecast | null;
  readonly changed: Instant;
  /** The status page of the code, which the QR code opens; absolute. */
  readonly link: string;
  readonly language: Language;
  readonly copy: boolean;
}

/** What the status page says of a case, on paper, with its number and nobody's name (rule S3). */
export function statusSlip(input: StatusSlipInput): SlipDocument {
  const slips = wordingsFor(input.language);
  const wordings = slips.map(({ language }) => statusWording(language));
  const receipts = slips.map(({ language }) => receiptWording(language));
  return {
    parts: [
      ...slipHead(input.office, input.at, input.copy, slips),
      space(16),
      ...wordings.map(({ language, words }) => text(language, words.title, { bold: true })),
      space(6),
      ...receipts.map(({ language, words }) => text(language, words.caseNumber)),
      space(8),
      { kind: "number", letter: "", digits: input.case },
      ...wordings.flatMap((wording) => content(input, wording)),
      { kind: "rule", style: "perforation" },
      space(8),
      ...receipts.map(({ language, words }) => text(language, words.code)),
      text("de", writeAppointmentCode(input.code), { size: "large", bold: true }),
      space(12),
      { kind: "qr", content: input.link },
      ...wordings.flatMap(({ language, words }) => [
        space(8),
        text(language, words.slip.newest, { bold: true }),
        text(language, words.slip.secrecy, { size: "small" }),
        text(language, words.slip.noReceipt, { size: "small" }),
      ]),
    ],
  };
}

/** What one language says between the number and the code. */
function content(input: StatusSlipInput, wording: StatusWording): SlipPart[] {
  const { language, words } = wording;
  const { status, waiting, changed, office } = input;
  const now = words.now[status];
  // What the visitor must do follows from the wait, when the office waits for the visitor.
  const todo = waiting === "documents" && status !== "incomplete" ? words.waitsTodo : now.todo;
  const date = longDay(changed, office.zone, language);
  const time = clockTime(changed, office.zone, language);
  return [
    language === "de" ? space(24) : { kind: "rule", style: "line" },
    text(language, nameIn(input.service, language)),
    text(language, stepText(status, wording), { bold: true }),
    text(language, waiting === null ? now.meaning : words.waits[waiting]),
    space(14),
    text(language, words.todo, { bold: true }),
    text(language, todo),
    ...lacking(input, wording),
    space(14),
    text(language, words.next, { bold: true }),
    text(language, now.next),
    space(14),
    ...expected(input, wording),
    text(language, words.changed, { size: "small" }),
    text(language, fill(words.changedAt, { date, time }), { size: "small" }),
    space(12),
  ];
}

/** `Schritt 1 von 7: Unterlagen` */
function stepText(status: CaseStatus, { language, words }: StatusWording): string {
  const [step, place] = [visitorStep(status), stepOfSteps(status)];
  if (step === null || place === null) return words.over;
  const [k, n] = [count(place.k, language), count(place.n, language)];
  return `${fill(words.step, { k, n })}: ${words.steps[step].name}`;
}

function lacking(
  { missing, documentsUntil, office }: StatusSlipInput,
  { language, words }: StatusWording,
): SlipPart[] {
  if (missing.length === 0) return [];
  const choices = missing.map((choice) => {
    const names = choice.map((document) => nameIn(document, language));
    return alternatives(names, language);
  });
  const date = documentsUntil === null ? null : longDay(documentsUntil, office.zone, language);
  return [
    space(6),
    text(language, words.missing, { bold: true }),
    list(language, "box", choices),
    space(6),
    ...(date === null ? [] : [text(language, fill(words.until, { date }), { bold: true })]),
  ];
}

function expected(
  { forecast, at, completeSince, office }: StatusSlipInput,
  { language, words }: StatusWording,
): SlipPart[] {
  if (forecast === null) return [];
  const complete = completeSince !== null;
  const { range, basis } = forecastText(forecast, { at, complete, zone: office.zone, language });
  return [
    text(language, words.forecast),
    text(language, range, { bold: true }),
    text(language, basis, { size: "small" }),
    space(14),
  ];
}
