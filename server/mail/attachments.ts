import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { appointmentCalendar } from "../documents/appointment-calendar.ts";
import { appointmentPaper, type AppointmentPaper } from "../documents/appointment-paper.ts";
import { codePicture } from "../documents/code-picture.ts";
import { aboutOf } from "./case-letter.ts";
import type { AppointmentMail, CaseNews } from "./case-mail.ts";
import type { LetterPlaces } from "./letter-places.ts";
import type { Wording } from "./wording.ts";

/** What goes with a letter. */
export interface Attachments {
  readonly codePicture: Uint8Array | null;
  readonly calendar: { readonly filename: string; readonly content: string } | null;
  /** The confirmation or the receipt, as PDF. */
  readonly paper: { readonly filename: string; readonly content: Uint8Array } | null;
}

export interface AttachmentMakers {
  readonly definition: OfficeDefinition;
  readonly places: LetterPlaces;
  /** The confirmation as PDF; null when this machine cannot make one. */
  confirmation(paper: AppointmentPaper): Promise<Uint8Array | null>;
}

/** The papers of an appointment that holds; what takes one that is cancelled out of a calendar; nothing else. */
export async function attachmentsOf(
  content: AppointmentMail,
  { language, words }: Wording,
  at: Instant,
  { definition, places, confirmation }: AttachmentMakers,
): Promise<Attachments> {
  if (!("code" in content)) return { codePicture: null, calendar: null, paper: null };
  const { service, due, people, code, secret, kind } = content;
  if (secret === null) return { codePicture: null, calendar: null, paper: null };
  const link = places.page(secret);
  const paper = appointmentPaper(definition, { service, due, people, code, language, link });
  const isNew = kind === "booked" || kind === "moved";
  const printed = paper !== null && isNew ? await confirmation(paper) : null;
  const cancelled = kind === "cancelled";
  return {
    codePicture: cancelled ? null : await codePicture(code),
    calendar:
      paper === null || kind === "already-booked"
        ? null
        : { filename: `${words.ics}.ics`, content: appointmentCalendar(paper, { at, cancelled }) },
    paper: printed && { filename: `${words.pdf}.pdf`, content: printed },
  };
}

/** The picture of the code, and the receipt as it was issued. */
export async function caseAttachmentsOf(
  content: CaseNews,
  pdf: Uint8Array | null,
): Promise<Attachments> {
  const { code } = aboutOf(content);
  return {
    codePicture: await codePicture(code),
    calendar: null,
    paper:
      content.kind === "receipt" && pdf !== null
        ? { filename: `${content.receipt.number}.pdf`, content: pdf }
        : null,
  };
}
