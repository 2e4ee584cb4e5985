import type { Appointment } from "../../appointment.ts";
import type { LinkSecret } from "../../booking/link.ts";
import { placeOfAppointment } from "../../booking/place-of.ts";
import { needsOf, placeAt, type Needs } from "../../booking/slots.ts";
import type { Place } from "../../booking/day-book.ts";
import type { BookingCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision, type Refused } from "../../decision.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { appointmentBehind } from "./behind-link.ts";
import { bookingAnswer } from "./book.ts";
import { bookedMail, cancelledMail } from "./mails.ts";
import { unbookable } from "./unbookable.ts";

type MoveBooking = Extract<BookingCommand, { type: "MoveBooking" }>;
type Booked = Appointment & { readonly status: "booked"; readonly secret: LinkSecret };

/** Rule B5: the new slot is taken and the old one given back in one step; the person stays (rule B4). */
export function moveBooking(state: OfficeState, command: MoveBooking, context: Context): Decision {
  const appointment = stillToCome(state, command.secret, context.now);
  if ("accepted" in appointment) return appointment;
  const { id, service, people } = appointment;
  const { due } = command;
  const { now: at, definition } = context;
  if (due === appointment.due) return accept([], bookingAnswer(appointment));
  const needs = needsOf({ service, people, channel: "online" }, definition);
  if (typeof needs === "string") return unbookable(needs, service, definition);
  const place = newPlace(state, appointment, due, needs, context);
  if (typeof place === "string") return refuse({ code: place });
  const { queue, until } = place;
  const channel = place.online ? "online" : "staff";
  const moved = { ...appointment, due };
  return accept(
    [{ type: "AppointmentMoved", at, appointment: id, due, until, queue, channel }],
    bookingAnswer(moved),
    [],
    bookedMail(moved, "moved", `moved:${id}:${due}:${at}`, definition),
  );
}

/** "I cannot come"; a second touch finds it done. */
export function cancelMyBooking(
  state: OfficeState,
  secret: LinkSecret,
  context: Context,
): Decision {
  const cancelled = appointmentBehind(state, secret);
  if (cancelled?.status === "cancelled") return accept([]);
  const appointment = stillToCome(state, secret, context.now);
  if ("accepted" in appointment) return appointment;
  const cancellation = { by: "visitor", reason: null } as const;
  return accept(
    [
      {
        type: "AppointmentCancelled",
        at: context.now,
        appointment: appointment.id,
        ...cancellation,
      },
    ],
    { kind: "done" },
    [],
    cancelledMail(appointment, cancellation, context.definition),
  );
}

function stillToCome(state: OfficeState, secret: LinkSecret, now: Instant): Booked | Refused {
  const appointment = appointmentBehind(state, secret);
  if (appointment === undefined || appointment.secret === null) {
    return refuse({ code: "link-unknown" });
  }
  if (appointment.status === "cancelled") return refuse({ code: "appointment-cancelled" });
  if (appointment.status !== "booked" || appointment.due <= now) {
    return refuse({ code: "appointment-over" });
  }
  return { ...appointment, secret: appointment.secret };
}

/** Visitors move to what visitors are offered; what staff booked stays in the whole of the queue (rule B2). */
function newPlace(
  state: OfficeState,
  appointment: Booked,
  due: Instant,
  needs: Needs,
  context: Context,
): ReturnType<typeof placeAt> {
  const own: Place | undefined = placeOfAppointment(appointment) ?? undefined;
  const online = placeAt(state, due, needs, "online", context, own);
  if (online === "slot-not-offered" || appointment.channel === "online") return online;
  return placeAt(state, due, needs, "staff", context, own);
}
