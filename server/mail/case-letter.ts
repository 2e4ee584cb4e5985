import { writeAppointmentCode } from "../../shared/domain/appointment-code.ts";
import { fill } from "../../shared/i18n/fill.ts";
import { forecastText } from "../../shared/i18n/forecast-text.ts";
import { direction } from "../../shared/i18n/languages.ts";
import { receiptWording } from "../../shared/i18n/receipt.ts";
import { choicesOf, choiceText } from "../documents/choices.ts";
import { longDate } from "../documents/moments.ts";
import { nameIn } from "../documents/name-in.ts";
import type { AboutCase, CaseNews } from "./case-mail.ts";
import { greetingOf } from "./greeting.ts";
import type { Fact, Letter, LetterLink } from "./letter.ts";
import type { LetterInput } from "./letter-input.ts";

type Input = LetterInput<CaseNews>;

/** The words of a mail about an application: its receipt, what is missing, that it is ready. */
export function caseLetter(input: Input): Letter {
  const { content, name, definition, wording } = input;
  const { language, words } = wording;
  const { name: office, address } = definition;
  const about = aboutOf(content);
  return {
    language,
    office,
    subject: fill(words[content.kind].subject, { case: inOrder(about.case, language) }),
    greeting: greetingOf(name, wording),
    opening: openingOf(input),
    facts: factsOf(input, about),
    code: {
      label: words.caseCode,
      groups: writeAppointmentCode(about.code),
      hint: words.caseCodeHint,
      picture: words.caseCodePicture,
    },
    bring: bringOf(input, about),
    links: linksOf(input, about),
    closing: closingOf(input),
    foot: [fill(words.automatic, { office, address }), words.caseCaution],
  };
}

/** What a mail is about, whatever it says of it. */
export function aboutOf(content: CaseNews): AboutCase {
  return content.kind === "receipt" ? content.receipt : content;
}

function openingOf({ content, definition, wording }: Input): readonly string[] {
  const { language, words } = wording;
  switch (content.kind) {
    case "receipt": {
      const { missing, until } = content.receipt;
      const { words: said } = receiptWording(language);
      if (missing.length === 0) return [said.meaningComplete];
      if (until === null) return [said.meaningIncomplete];
      const date = longDate(until, definition.zone, language);
      return [said.meaningIncomplete, fill(said.until, { date })];
    }
    case "documents-missing": {
      const until = longDate(content.until, definition.zone, language);
      return [fill(words["documents-missing"].opening, { until })];
    }
    case "ready":
      return [words.ready.opening];
  }
}

function factsOf({ content, definition, wording }: Input, about: AboutCase): readonly Fact[] {
  const { language, words } = wording;
  const service = definition.services[about.service];
  const name = service === undefined ? about.service : nameIn(service.name, language);
  const facts = [
    { label: words.service, value: name },
    { label: words.caseNumber, value: inOrder(about.case, language) },
  ];
  if (content.kind !== "receipt") return facts;
  const { number, forecast, at, missing } = content.receipt;
  const { words: said } = receiptWording(language);
  const complete = missing.length === 0;
  const { range, basis } = forecastText(forecast, {
    at,
    complete,
    zone: definition.zone,
    language,
  });
  return [
    ...facts,
    { label: said.number, value: inOrder(number, language) },
    { label: said.forecast, value: `${range}. ${basis}` },
  ];
}

function bringOf({ content, definition, wording }: Input, about: AboutCase): Letter["bring"] {
  const { language, words } = wording;
  if (content.kind === "ready") {
    return { title: words.documents, items: [words.ready.passport, words.ready.oldCard] };
  }
  const { items = [] } = definition.services[about.service]?.checklist ?? {};
  const missing = choicesOf(about.missing, items, definition);
  return missing.length === 0
    ? null
    : { title: words.caseMissing, items: missing.map((choice) => choiceText(choice, language)) };
}

function linksOf({ content, places, wording }: Input, { code }: AboutCase): readonly LetterLink[] {
  const { words } = wording;
  const status = { text: words.caseLink, url: places.status(code) };
  return content.kind === "receipt"
    ? [status, { text: words.receipt.pdf, url: places.receipt(content.receipt.number, code) }]
    : [status];
}

function closingOf({ content, wording: { language, words } }: Input): readonly string[] {
  switch (content.kind) {
    case "receipt":
      return [
        ...(content.attached ? [words.receipt.attached] : []),
        receiptWording(language).words.noTitle,
      ];
    case "documents-missing":
      return [words["documents-missing"].closing];
    case "ready":
      return [words.ready.closing];
  }
}

/** Numbers with hyphens would be read back to front in a right-to-left line (Unicode isolates, UAX #9). */
function inOrder(number: string, language: string): string {
  return direction(language) === "rtl" ? `\u2066${number}\u2069` : number;
}
