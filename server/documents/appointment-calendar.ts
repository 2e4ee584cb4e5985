import { createHash } from "node:crypto";
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from "ical-generator";
import { writeAppointmentCode } from "../../shared/domain/appointment-code.ts";
import { second, type Instant } from "../../shared/domain/instant.ts";
import type { AppointmentPaper } from "./appointment-paper.ts";
import { choiceText } from "./choices.ts";
import { nameIn } from "./name-in.ts";
import { wordingOf } from "./wording.ts";

export interface CalendarOptions {
  /** Now. A later file replaces an earlier one of the same appointment, so that a move moves the entry. */
  readonly at: Instant;
  readonly cancelled?: boolean;
}

/**
 * A calendar entry (RFC 5545) of the appointment. It names the place, the code and what to bring, not the person; and
 * not the link, since calendars are copied to other computers and whoever has the link can cancel.
 */
export function appointmentCalendar(
  paper: AppointmentPaper,
  { at, cancelled = false }: CalendarOptions,
): string {
  const { office, language, due, length, area, floor, documents, code } = paper;
  const { words } = wordingOf(language);
  const named = (names: AppointmentPaper["service"]) => nameIn(names, language);
  const bring = documents.map((choice) => `- ${choiceText(choice, language)}`);
  const calendar = ical({
    prodId: { company: "Wartemarke", product: "Wartemarke" },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: entryId(paper.link),
    sequence: Math.max(0, Math.floor((at - sequenceEpoch) / second)),
    stamp: Temporal.Instant.fromEpochMilliseconds(at),
    start: Temporal.Instant.fromEpochMilliseconds(due),
    end: Temporal.Instant.fromEpochMilliseconds(due + length),
    summary: `${named(paper.service)} · ${office.name}`,
    description: [
      `${words.code}: ${writeAppointmentCode(code)}`,
      ...(bring.length > 0 ? ["", `${words.bring}:`, ...bring] : []),
    ].join("\n"),
    location: [named(area), named(floor), office.address].join(", "),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: cancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  });
  return calendar.toString();
}

/** Sequence numbers are 32 bits; seconds since 2026 last until 2094. */
const sequenceEpoch: Instant = Date.UTC(2026, 0, 1);

/** The same before and after a move, and at whatever address the office is reached; nobody gets from it to the link. */
function entryId(link: string): string {
  const secret = link.slice(link.lastIndexOf("/") + 1);
  const hash = createHash("sha256").update(`appointment ${secret}`).digest("hex");
  return `${hash.slice(0, 32)}@wartemarke`;
}
