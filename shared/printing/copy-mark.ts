import type { Language } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import { fill } from "../i18n/fill.ts";
import { dayAndTime } from "./figures.ts";
import { space, text } from "./parts.ts";
import type { SlipDocument, SlipPart } from "./slip-document.ts";
import { wordingsFor } from "./texts/slip-texts.ts";

export interface CopyMark {
  /** When the copy is made. */
  readonly at: Instant;
  readonly zone: string;
  /** The visitor's; German is always there. */
  readonly language: Language;
}

/** A slip as it was, headed by what says that it is a copy, and of when (rule R2). */
export function markedAsCopy(
  { parts }: SlipDocument,
  { at, zone, language }: CopyMark,
): SlipDocument {
  const marks = wordingsFor(language).flatMap(({ language: each, texts }): SlipPart[] => [
    { kind: "stamp", language: each, text: texts.copy },
    text(each, fill(texts.copied, { time: dayAndTime(at, zone, each) }), { size: "small" }),
  ]);
  return { parts: [...marks, space(10), { kind: "rule", style: "line" }, space(10), ...parts] };
}
