import type { Appointment } from "../appointment.ts";
import type { OfficeDefinition, QueueKey } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import type { Span } from "../wall-clock.ts";
import { listedBetween, withoutPlace } from "./day-book.ts";

/**
 * A queue's appointments that begin within a span and are not cancelled: those that take one of its places, and those
 * without a place whose visitors would wait there. In the order they were booked.
 */
export function appointmentsOn(
  { books, appointments }: OfficeState,
  queue: QueueKey,
  { from, to }: Span,
  { services }: OfficeDefinition,
): readonly Appointment[] {
  const within = (key: QueueKey) =>
    listedBetween(books, key, from, to).flatMap((id) => {
      const appointment = appointments.get(id);
      if (appointment === undefined) return [];
      return from <= appointment.due && appointment.due < to ? [appointment] : [];
    });
  const placeless = within(withoutPlace).filter(
    ({ service }) => services[service]?.queue === queue,
  );
  return [...within(queue), ...placeless];
}
