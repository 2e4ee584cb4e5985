import { writeAppointmentCode } from "../../shared/domain/appointment-code.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { fill } from "../../shared/i18n/fill.ts";
import { forecastText } from "../../shared/i18n/forecast-text.ts";
import { direction } from "../../shared/i18n/languages.ts";
import { receiptWording, type ReceiptWording } from "../../shared/i18n/receipt.ts";
import { choiceText } from "./choices.ts";
import { clockTime, longDate } from "./moments.ts";
import { nameIn } from "./name-in.ts";
import type { ReceiptPaper } from "./receipt-paper.ts";
import { wordingsOf } from "./wording.ts";

/** What one language says of the receipt. */
export interface ReceiptPart {
  /** Without a variant, as `lang` of a PDF: `de`, `ar`. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly meaning: string;
  readonly caseNumber: string;
  readonly service: string;
  /** Its number, and when it was issued. */
  readonly issued: string;
  readonly receivedTitle: string;
  readonly received: readonly string[];
  readonly receivedNone: string;
  readonly missingTitle: string;
  /** Empty: the application is complete. */
  readonly missing: readonly string[];
  /** Empty when there is no date. */
  readonly until: string;
  readonly forecastTitle: string;
  readonly forecast: string;
  readonly basis: string;
  readonly code: string;
  readonly codeUse: string;
  readonly codePicture: string;
  readonly foot: string;
}

/** Everything the template of the receipt sets but its picture, in words; the template knows none itself. */
export interface ReceiptContent {
  readonly office: { readonly name: string; readonly address: string };
  readonly number: string;
  readonly case: string;
  /** In three groups. */
  readonly code: string;
  /** The status page, which the QR code opens. */
  readonly link: string;
  readonly page: string;
  /** The office's wall clock, as the date in the file: the same receipt gives the same file. */
  readonly issued: WallClock;
  /** The visitor's language first; German is always there. */
  readonly parts: readonly ReceiptPart[];
}

interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The words of a receipt, in the visitor's language and in German (rules R1 and R2). */
export function receiptContent(paper: ReceiptPaper): ReceiptContent {
  const { office, code, status, at, language } = paper;
  return {
    office: { name: office.name, address: office.address },
    number: paper.number,
    case: paper.case,
    code: writeAppointmentCode(code),
    link: status.link,
    page: status.page,
    issued: wallClock(at, office.zone),
    parts: wordingsOf(language).map((wording) => part(paper, receiptWording(wording.language))),
  };
}

function part(paper: ReceiptPaper, { language, words }: ReceiptWording): ReceiptPart {
  const { office, at, missing, until, forecast, code, number } = paper;
  const { zone } = office;
  const complete = missing.length === 0;
  const { range, basis } = forecastText(forecast, { at, complete, zone, language });
  const day = longDate(at, zone, language);
  const issued = fill(words.issuedAt, { date: day, time: clockTime(at, zone, language) });
  return {
    language: language.split("-")[0] ?? language,
    direction: direction(language),
    title: complete ? words.titleComplete : words.titleIncomplete,
    meaning: complete ? words.meaningComplete : words.meaningIncomplete,
    caseNumber: words.caseNumber,
    service: nameIn(paper.service, language),
    issued: `${words.number} ${number} · ${issued}`,
    receivedTitle: words.received,
    received: paper.received.map((document) => nameIn(document, language)),
    receivedNone: words.receivedNone,
    missingTitle: words.missing,
    missing: missing.map((choice) => choiceText(choice, language)),
    until: until === null ? "" : fill(words.until, { date: longDate(until, zone, language) }),
    forecastTitle: words.forecast,
    forecast: range,
    basis,
    code: words.code,
    codeUse: [words.follow, words.atKiosk, words.secrecy].join(" "),
    codePicture: fill(words.codePicture, { code: writeAppointmentCode(code) }),
    foot: [words.noTitle, words.noSignature].join(" "),
  };
}

function wallClock(at: Instant, zone: string): WallClock {
  const { year, month, day, hour, minute, second } =
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { year, month, day, hour, minute, second };
}
