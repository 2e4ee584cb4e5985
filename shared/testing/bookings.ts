import type { Appointment } from "../domain/appointment.ts";
import type { Hold } from "../domain/booking/hold.ts";
import type { Waiting } from "../domain/booking/wait-entry.ts";
import type { BookingPerson } from "../domain/command.ts";
import type { Instant } from "../domain/instant.ts";
import type { PersistentMap } from "../domain/persistent-map.ts";
import type { OfficeState } from "../domain/state.ts";
import type { Outcome, Scene } from "./given.ts";
import { confirm, details, hold, visitor } from "./requests.ts";

interface Who {
  readonly person?: BookingPerson;
  readonly service?: string;
  readonly people?: number;
}

/** The scene after a visitor chose a slot and sent the form, `Visitor 17` for the service `study` unless told. */
export function fillIn(scene: Scene, due: Instant, now: Instant, who: Who = {}): Outcome {
  const { person = visitor(17), ...wish } = who;
  const held = scene.when(hold(due, wish), now).thenAnswered({ kind: "hold" });
  return held.when(details(newestHold(held).secret, person), now);
}

/** The scene after a visitor booked: the form, and for who has an e-mail address the touch behind the mail's link. */
export function bookOnline(scene: Scene, due: Instant, now: Instant, who: Who = {}): Outcome {
  const filled = fillIn(scene, due, now, who);
  if (who.person?.email === null) return filled.thenAnswered({ kind: "booking" });
  return filled.when(confirm(confirmationOf(filled)), now).thenAnswered({ kind: "booking" });
}

/** What the link in the newest confirmation mail carries. */
export function confirmationOf(scene: Scene): string {
  const newest = newestHold(scene);
  if (newest.status !== "reserved") throw new Error(`hold ${newest.id} is ${newest.status}`);
  return newest.confirmation;
}

export const newestHold = ({ state }: Scene): Hold => newest(state.holds);
export const newestEntry = ({ state }: Scene): Waiting => newest(state.waitEntries);

/** The newest appointment, which was not imported. */
export function newestAppointment({ state }: Pick<Scene, "state">): Appointment & {
  readonly secret: string;
} {
  const appointment = newest(state.appointments);
  const { secret } = appointment;
  if (secret === null) throw new Error(`appointment ${appointment.id} has no page`);
  return { ...appointment, secret };
}

/** Whether nothing of a booking is left: no place, no hold, no link. */
export function isBare({ books, holds, waitEntries, links }: OfficeState): boolean {
  return [books, holds, waitEntries, links].every(({ size }) => size === 0);
}

function newest<V>(map: PersistentMap<number, V>): V {
  const [first] = [...map.entries()].toSorted(([a], [b]) => b - a);
  if (first === undefined) throw new Error("there is none");
  return first[1];
}
