import type { Appointment } from "../../../shared/domain/appointment.ts";
import type { Hold } from "../../../shared/domain/booking/hold.ts";
import type { LinkSecret } from "../../../shared/domain/booking/link.ts";
import type { Language, OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { LinkReply, LinkView } from "../../../shared/protocol/booking-pages.ts";

type Shown = Pick<LinkReply, "language" | "link">;

/** What a secret shows on its page, without a name in it; null when it opens nothing or no longer (rule B9). */
export function linkReplyOf(
  secret: LinkSecret,
  state: OfficeState,
  definition: OfficeDefinition,
  at: Instant,
): LinkReply | null {
  const shown = shownBy(secret, state, definition, at);
  return shown && { at, ...shown };
}

function shownBy(
  secret: LinkSecret,
  state: OfficeState,
  definition: OfficeDefinition,
  at: Instant,
): Shown | null {
  const link = state.links.get(secret);
  switch (link?.kind) {
    case undefined:
      return null;
    case "confirmation":
      return confirmation(state.holds.get(link.hold), at);
    case "hold":
      return offer(state.holds.get(link.hold), state, at);
    case "wait-entry": {
      const entry = state.waitEntries.get(link.entry);
      if (entry === undefined) return null;
      const { service, people, since, language } = entry;
      return { language, link: { kind: "waiting", service, people, since } };
    }
    case "appointment": {
      const appointment = state.appointments.get(link.appointment);
      if (appointment === undefined) return null;
      const language = appointment.language ?? fallback(definition);
      return { language, link: appointmentView(appointment, definition, at) };
    }
  }
}

function confirmation(hold: Hold | undefined, at: Instant): Shown | null {
  if (hold?.status !== "reserved" || hold.expires <= at) return null;
  return { language: hold.language, link: { kind: "confirm", ...aboutHold(hold) } };
}

/** The page that is booking knows its own hold; only an offer's secret came by mail and has a page. */
function offer(hold: Hold | undefined, { waitEntries }: OfficeState, at: Instant): Shown | null {
  if (hold?.status !== "offered" || hold.expires <= at) return null;
  const entry = waitEntries.get(hold.entry);
  if (entry === undefined) return null;
  return { language: entry.language, link: { kind: "offer", ...aboutHold(hold) } };
}

const aboutHold = ({ service, people, due, expires }: Hold) => ({ service, people, due, expires });

function appointmentView(
  appointment: Appointment,
  { services, queues, areas }: OfficeDefinition,
  at: Instant,
): LinkView {
  const { service, people, due, code, status, place } = appointment;
  const asked = services[service];
  const queue = place?.queue ?? asked?.queue;
  const area = queue === undefined ? undefined : areas[queues[queue]?.area ?? ""];
  const { before = 0, after = 0 } = asked?.checkIn ?? {};
  return {
    kind: "appointment",
    service,
    people,
    due,
    code,
    status,
    cancelled: status === "cancelled" ? appointment.cancellation : null,
    checkIn: { from: due - before, to: due + after },
    area: area?.name ?? nowhere,
    floor: area?.floor ?? nowhere,
    mayChange: status === "booked" && at < due,
  };
}

/** Of a queue that a changed definition no longer has. */
const nowhere = { de: "" };

const fallback = ({ languages }: OfficeDefinition): Language => languages[0] ?? "de";
