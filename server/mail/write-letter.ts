import { appointmentLetter } from "./appointment-letter.ts";
import { caseLetter } from "./case-letter.ts";
import type { LetterInput } from "./letter-input.ts";
import type { Letter } from "./letter.ts";

/** The words of a mail (rule M4). */
export function writeLetter({ content, ...rest }: LetterInput): Letter {
  switch (content.kind) {
    case "receipt":
    case "documents-missing":
    case "ready":
      return caseLetter({ content, ...rest });
    default:
      return appointmentLetter({ content, ...rest });
  }
}
