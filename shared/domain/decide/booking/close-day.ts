import type { Appointment } from "../../appointment.ts";
import { appointmentsOn } from "../../booking/appointments-on.ts";
import type { PlannerCommand } from "../../command.ts";
import { accept, refuse, type Context, type Decision } from "../../decision.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import { wallClock, type Span } from "../../wall-clock.ts";
import { cancelledMail } from "./mails.ts";
import { release } from "./release.ts";

type CloseDay = Extract<PlannerCommand, { type: "CloseDay" }>;
type ReopenDay = Extract<PlannerCommand, { type: "ReopenDay" }>;

/**
 * Closes today or a later day of a queue and cancels what is booked on it, if that is what the sender saw (rule B8).
 * Who has arrived by then stays; whoever is just booking loses the slot.
 */
export function closeDay(state: OfficeState, command: CloseDay, context: Context): Decision {
  const { definition, plan, now: at } = context;
  const { queue, day, reason } = command;
  if (!Object.hasOwn(definition.queues, queue)) {
    return refuse({ code: "unknown-name", what: queue });
  }
  if (day < plan.day) return refuse({ code: "appointment-in-past" });
  if (isClosed(state, command)) return refuse({ code: "day-already-closed" });
  const span = daySpan(day, definition.zone);
  const hit = bookedOn(state, queue, span, context);
  if (!areSame(hit, command.hits)) {
    return refuse({ code: "day-changed", appointments: hit.length });
  }
  const cancellation = { by: "closure", reason } as const;
  const holds = [...state.holds.values()].filter(
    (hold) => hold.queue === queue && span.from <= hold.due && hold.due < span.to,
  );
  const released = release(holds, "closure", at);
  const type = "AppointmentCancelled";
  const cancelled: readonly Event[] = hit.map(({ id: appointment }) => {
    return { type, at, appointment, ...cancellation };
  });
  return accept(
    [
      { type: "DayClosed", at, closure: { queue, day, ...span, reason } },
      ...cancelled,
      ...released.events,
    ],
    { kind: "day-closed", cancelled: hit.length },
    released.personal,
    hit.flatMap((appointment) => cancelledMail(appointment, cancellation, definition)),
  );
}

/** Opens a closed day again; what was cancelled stays cancelled (rule B8). */
export function reopenDay(state: OfficeState, command: ReopenDay, { now: at }: Context): Decision {
  const { queue, day } = command;
  if (!isClosed(state, command)) return refuse({ code: "day-not-closed" });
  return accept([{ type: "DayReopened", at, queue, day }]);
}

function isClosed({ closures }: OfficeState, { queue, day }: CloseDay | ReopenDay): boolean {
  return closures.some((closure) => closure.queue === queue && closure.day === day);
}

/** The office's midnights, 23 to 25 hours apart (rule T1). */
function daySpan(day: string, zone: string): Span {
  const date = Temporal.PlainDate.from(day);
  return { from: wallClock(date, 0, zone), to: wallClock(date, 1440, zone) };
}

function bookedOn(
  state: OfficeState,
  queue: string,
  span: Span,
  { definition }: Context,
): readonly Appointment[] {
  return appointmentsOn(state, queue, span, definition).filter(({ status }) => status === "booked");
}

function areSame(hit: readonly Appointment[], shown: readonly number[]): boolean {
  const ids = new Set(shown);
  return ids.size === hit.length && hit.every(({ id }) => ids.has(id));
}
