import type { Instant } from "../domain/instant.ts";
import { dayAndTime } from "./figures.ts";
import type { SlipPart } from "./slip-document.ts";
import type { SlipWording } from "./texts/slip-texts.ts";

export interface SlipOffice {
  readonly name: string;
  /** An IANA time zone: every time on a slip is the office's wall clock. */
  readonly zone: string;
}

/** Who printed this and when; a copy says so first, in every language of the slip (rule R2). */
export function slipHead(
  office: SlipOffice,
  at: Instant,
  copy: boolean,
  wordings: readonly SlipWording[],
): SlipPart[] {
  const stamps = wordings.map(({ language, texts }): SlipPart => {
    return { kind: "stamp", language, text: texts.copy };
  });
  const time = dayAndTime(at, office.zone, "de");
  return [
    ...(copy ? [...stamps, { kind: "space", dots: 10 } as const] : []),
    { kind: "text", language: "de", text: office.name, size: "normal", bold: true },
    { kind: "text", language: "de", text: `${time} Uhr`, size: "small", bold: false },
  ];
}
