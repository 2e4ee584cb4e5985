import type { Language, Names } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import type { WaitRange } from "../domain/slip.ts";
import type { TicketSecret } from "../domain/visit.ts";
import { clockTime, count, nameIn, waitText } from "./figures.ts";
import type { Fact, SlipDocument, SlipPart } from "./slip-document.ts";
import { slipHead } from "./slip-head.ts";
import type { SlipOffice } from "./slip-head.ts";
import { peopleText } from "./texts/people-text.ts";
import type { SlipWording } from "./texts/slip-texts.ts";
import { wordingsFor } from "./texts/slip-texts.ts";

/** What the visitor takes away; texts are chosen here, in the office's zone and the visitor's language. */
export interface TicketSlipInput {
  readonly office: SlipOffice;
  /** Letter and counter, such as `K007`. */
  readonly number: string;
  readonly area: Names;
  readonly floor: Names;
  readonly issued: Instant;
  /** The appointment's time, if there is one. */
  readonly due: Instant | null;
  /** Null: drawn while the server was away, when nobody knew (rule L2). */
  readonly ahead: number | null;
  readonly wait: WaitRange | null;
  /** How many came together (rule A8). */
  readonly people: number;
  /** Where phones reach the public pages, without a slash at the end. */
  readonly publicUrl: string;
  readonly secret: TicketSecret;
  readonly language: Language;
  readonly copy: boolean;
}

/** The slip of a ticket (rules N4, N5): number, place, time, what the visitor was told, the phone page. */
export function ticketSlip(input: TicketSlipInput): SlipDocument {
  const wordings = wordingsFor(input.language);
  return {
    parts: [
      ...slipHead(input.office, input.issued, input.copy, wordings),
      { kind: "space", dots: 8 },
      { kind: "number", letter: input.number.slice(0, 1), digits: input.number.slice(1) },
      ...wordings.flatMap((wording) => whereAndWhen(input, wording)),
      { kind: "rule", style: "perforation" },
      { kind: "space", dots: 8 },
      { kind: "qr", content: `${input.publicUrl}/t/${input.secret}` },
      ...wordings.flatMap(({ language, texts }): SlipPart[] => [
        { kind: "space", dots: 8 },
        { kind: "text", language, text: texts.follow, size: "normal", bold: true },
        { kind: "text", language, text: texts.keep, size: "small", bold: false },
      ]),
    ],
  };
}

function whereAndWhen(input: TicketSlipInput, wording: SlipWording): SlipPart[] {
  const { language, texts } = wording;
  const parts: SlipPart[] = [
    language === "de" ? { kind: "space", dots: 24 } : { kind: "rule", style: "line" },
    { kind: "text", language, text: nameIn(input.area, language), size: "large", bold: true },
    { kind: "text", language, text: nameIn(input.floor, language), size: "normal", bold: true },
    { kind: "space", dots: 16 },
  ];
  if (input.due !== null) {
    const time = clockTime(input.due, input.office.zone, language);
    const text = `${texts.appointment}: ${time}`;
    parts.push({ kind: "text", language, text, size: "normal", bold: true });
    parts.push({ kind: "space", dots: 10 });
  }
  if (input.people > 1) {
    const text = peopleText(input.people, language);
    parts.push({ kind: "text", language, text, size: "normal", bold: true });
    parts.push({ kind: "space", dots: 10 });
  }
  parts.push(whatIsKnown(input, wording), { kind: "space", dots: 10 });
  return parts;
}

/** How many wait before, and how long it may take; or that this number was given out without knowing. */
function whatIsKnown({ ahead, wait }: TicketSlipInput, { language, texts }: SlipWording): SlipPart {
  if (ahead === null)
    return { kind: "text", language, text: texts.away, size: "normal", bold: false };
  const facts: Fact[] = [{ label: texts.ahead, value: count(ahead, language) }];
  if (wait !== null) facts.push({ label: texts.wait, value: waitText(wait, language) });
  return { kind: "facts", language, facts };
}
