import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { LinkReply } from "../../../shared/protocol/booking-pages.ts";
import { appointmentPaper, type AppointmentPaper } from "../../documents/appointment-paper.ts";

/** The paper of the appointment that a link shows, where `link` is; null when it shows something else or nothing. */
export function paperBehind(
  shown: LinkReply | null,
  definition: OfficeDefinition,
  link: string,
): { readonly paper: AppointmentPaper; readonly status: "booked" | "cancelled" } | null {
  if (shown?.link.kind !== "appointment") return null;
  const { status, service, due, people, code } = shown.link;
  if (status !== "booked" && status !== "cancelled") return null;
  const { language } = shown;
  const paper = appointmentPaper(definition, { service, due, people, code, language, link });
  return paper && { paper, status };
}
