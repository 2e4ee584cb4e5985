import { fill } from "./fill.ts";
import { intlTag } from "./languages.ts";
import { receiptWording, type ReceiptWording } from "./receipt.ts";

/** A forecast (rule K6) in the domain's shape, which this box does not import. */
export type ForecastFacts =
  /** Instants in milliseconds, as if the application were complete at the latest when it was forecast. */
  | {
      readonly basis: "cases";
      readonly count: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly basis: "published"; readonly time: PublishedFacts };

interface PublishedFacts {
  readonly from: number;
  readonly to: number;
  readonly unit: "weeks" | "months";
}

/** When it was forecast, and for whom. */
export interface ForecastReading {
  readonly at: number;
  /** Whether the application was complete; if not, time counts from the day on which it is. */
  readonly complete: boolean;
  readonly zone: string;
  readonly language: string;
}

const week = 7 * 24 * 60 * 60 * 1_000;

/** A forecast in words (rule K6): the range, and what it is based on. */
export function forecastText(
  forecast: ForecastFacts,
  reading: ForecastReading,
): { readonly range: string; readonly basis: string } {
  const wording = receiptWording(reading.language);
  const { words, language } = wording;
  if (forecast.basis === "published") {
    return { range: published(forecast.time, wording), basis: words.basisPublished };
  }
  const count = new Intl.NumberFormat(intlTag(language)).format(forecast.count);
  return { range: measured(forecast, reading, wording), basis: fill(words.basisCases, { count }) };
}

function published({ from, to, unit }: PublishedFacts, wording: ReceiptWording): string {
  const { words, language } = wording;
  if (to === 0) return words.sameVisit;
  return fill(words.fromComplete, { duration: durationText(from, to, unit, language) });
}

function measured(
  { from, to }: Extract<ForecastFacts, { basis: "cases" }>,
  { at, complete, zone }: ForecastReading,
  { words, language }: ReceiptWording,
): string {
  if (!complete) {
    const weeks = (instant: number) => Math.max(1, Math.ceil((instant - at) / week));
    const duration = durationText(weeks(from), weeks(to), "weeks", language);
    return fill(words.fromComplete, { duration });
  }
  if (to <= at) return words.overdue;
  const dates = new Intl.DateTimeFormat(intlTag(language), { dateStyle: "long", timeZone: zone });
  return fill(words.between, {
    from: dates.format(Math.max(from, at)),
    to: dates.format(to),
  });
}

function durationText(
  from: number,
  to: number,
  unit: PublishedFacts["unit"],
  language: string,
): string {
  const format = new Intl.NumberFormat(intlTag(language), {
    style: "unit",
    unit: unit === "weeks" ? "week" : "month",
    unitDisplay: "long",
  });
  return from === to ? format.format(to) : format.formatRange(from, to);
}
