import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { AppointmentMail, CaseNews } from "./case-mail.ts";
import type { LetterPlaces } from "./letter-places.ts";
import type { Wording } from "./wording.ts";

/** What a letter is written from. */
export interface LetterInput<Content = AppointmentMail | CaseNews> {
  readonly content: Content;
  /** Null: the office knows none. */
  readonly name: string | null;
  readonly definition: OfficeDefinition;
  readonly places: LetterPlaces;
  readonly wording: Wording;
}
