import {
  blockOf,
  bookKey,
  cell,
  listedBetween,
  withoutPlace,
  type DayBooks,
} from "../../../shared/domain/booking/day-book.ts";
import type { Appointment } from "../../../shared/domain/appointment.ts";
import type { OfficeDefinition, QueueKey } from "../../../shared/domain/definition.ts";
import { day as dayLength, type Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import { hoursOn, wallClock } from "../../../shared/domain/wall-clock.ts";
import type { PlannerView } from "../../../shared/protocol/planner-view.ts";

/** A date of a queue by the definition alone. */
export type Frame = Pick<PlannerView["days"][string], "starts" | "ends" | "open">;
export type Frames = (queue: QueueKey, from: string, days: number) => ReadonlyMap<string, Frame>;

/** More than the weeks anybody looks at in a day. */
const framesKept = 100;

/** Works wall clocks out once for each range that is looked at. */
export function rememberFrames(definition: OfficeDefinition): Frames {
  const known = new Map<string, ReadonlyMap<string, Frame>>();
  return (queue, from, days) => {
    const name = `${queue}|${from}|${days}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    if (known.size >= framesKept) known.clear();
    const first = Temporal.PlainDate.from(from);
    const dates = Array.from({ length: days }, (_, ahead) => first.add({ days: ahead }));
    const frames = new Map(dates.map((date) => [date.toString(), frame(date, queue, definition)]));
    known.set(name, frames);
    return frames;
  };
}

function frame(date: Temporal.PlainDate, key: QueueKey, definition: OfficeDefinition): Frame {
  const { zone, queues, calendar } = definition;
  const queue = queues[key];
  const hours = queue === undefined ? [] : hoursOn(date, key, queue, calendar);
  const open = hours
    .map(({ from, to }) => ({ from: wallClock(date, from, zone), to: wallClock(date, to, zone) }))
    .filter(({ from, to }) => from < to);
  return { starts: wallClock(date, 0, zone), ends: wallClock(date, 1440, zone), open };
}

/** Stretches between two instants in which the same places are taken, in order; free ones are left out. */
export function takenBetween(
  books: DayBooks,
  queue: QueueKey,
  from: Instant,
  to: Instant,
): PlannerView["days"][string]["taken"] {
  const stretches: PlannerView["days"][string]["taken"] = [];
  for (let block = blockOf(from); block * dayLength < to; block += 1) {
    const book = books.get(bookKey(queue, block));
    const begins = block * dayLength;
    for (const [place, all] of book?.all.entries() ?? []) {
      const at = begins + place * cell;
      if (all === 0 || at < from || at >= to) continue;
      const online = book?.online[place] ?? 0;
      const last = stretches.at(-1);
      if (last !== undefined && last.to === at && last.all === all && last.online === online) {
        last.to = at + cell;
      } else stretches.push({ from: at, to: at + cell, all, online });
    }
  }
  return stretches;
}

/** Appointments of a queue that begin between two instants and are not cancelled; those without a place too. */
export function appointmentsBetween(
  { books, appointments }: OfficeState,
  { services }: OfficeDefinition,
  queue: QueueKey,
  from: Instant,
  to: Instant,
): readonly Appointment[] {
  const ids = [
    ...listedBetween(books, queue, from, to),
    ...listedBetween(books, withoutPlace, from, to),
  ];
  return ids.flatMap((id) => {
    const appointment = appointments.get(id);
    if (appointment === undefined || appointment.due < from || appointment.due >= to) return [];
    const { place, service } = appointment;
    return (place?.queue ?? services[service]?.queue) === queue ? [appointment] : [];
  });
}
