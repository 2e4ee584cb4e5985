import type { Language, Names } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import type { CaseNumber } from "../domain/cases/office-case.ts";
import { nameIn } from "./figures.ts";
import type { SlipDocument, SlipPart } from "./slip-document.ts";
import { slipHead } from "./slip-head.ts";
import type { SlipOffice } from "./slip-head.ts";
import { wordingsFor } from "./texts/slip-texts.ts";

export interface HandoverSlipInput {
  readonly office: SlipOffice;
  readonly case: CaseNumber;
  readonly service: Names;
  readonly team: Names;
  readonly at: Instant;
  readonly language: Language;
  readonly copy: boolean;
}

/** The slip of a hand-over to the back office: the case number to bring along. It promises no receipt. */
export function handoverSlip(input: HandoverSlipInput): SlipDocument {
  const wordings = wordingsFor(input.language);
  return {
    parts: [
      ...slipHead(input.office, input.at, input.copy, wordings),
      { kind: "space", dots: 20 },
      ...wordings.map(({ language, texts }): SlipPart => {
        return { kind: "text", language, text: texts.caseNumber, size: "normal", bold: false };
      }),
      { kind: "space", dots: 10 },
      { kind: "number", letter: "", digits: input.case },
      ...wordings.flatMap(({ language, texts }): SlipPart[] => [
        language === "de" ? { kind: "space", dots: 24 } : { kind: "rule", style: "line" },
        { kind: "text", language, text: texts.service, size: "small", bold: false },
        {
          kind: "text",
          language,
          text: nameIn(input.service, language),
          size: "normal",
          bold: true,
        },
        { kind: "space", dots: 10 },
        { kind: "text", language, text: texts.team, size: "small", bold: false },
        { kind: "text", language, text: nameIn(input.team, language), size: "normal", bold: true },
        { kind: "space", dots: 14 },
        { kind: "text", language, text: texts.bring, size: "normal", bold: false },
        { kind: "text", language, text: texts.noReceipt, size: "small", bold: false },
        { kind: "space", dots: 10 },
      ]),
    ],
  };
}
