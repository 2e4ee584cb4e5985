import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { appointmentsOf, placesBetween, slotsOf, type Places } from "./day-rows.ts";

type Day = PlannerView["days"][string];

/** An hour of a day in the week: how many come, and how full its slots are together. */
export interface WeekHour {
  /** The hour of the wall clock, `09`. */
  readonly hour: string;
  readonly appointments: number;
  /** Null without slots, and on a closed day. */
  readonly places: Places | null;
}

/** A day in the week, in sum. */
export interface DaySum {
  readonly appointments: number;
  /** Slots times places that could still be had; null in a queue without booking. */
  readonly free: number | null;
}

const nothing: Places = { online: 0, others: 0, free: 0, all: 0 };

const sum = (places: readonly Places[]): Places =>
  places.reduce(
    (total, { online, others, free, all }) => ({
      online: total.online + online,
      others: total.others + others,
      free: total.free + free,
      all: total.all + all,
    }),
    nothing,
  );

/** `hourOf` tells the wall clock's hour of an instant, in the office's zone. */
export function weekHours(
  day: Day,
  { capacity, appointments }: Pick<PlannerView, "capacity" | "appointments">,
  hourOf: (instant: number) => string,
): ReadonlyMap<string, WeekHour> {
  const slots = Map.groupBy(slotsOf(day, capacity), hourOf);
  const booked = Map.groupBy(appointmentsOf(day, appointments), ({ due }) => hourOf(due));
  const hours = [...new Set([...slots.keys(), ...booked.keys()])].toSorted();
  return new Map(
    hours.map((hour) => {
      const begins = slots.get(hour);
      const places =
        begins === undefined || capacity === null || day.closure !== null
          ? null
          : sum(begins.map((at) => placesBetween(day, capacity, at, at + capacity.slotEvery)));
      return [hour, { hour, appointments: booked.get(hour)?.length ?? 0, places }] as const;
    }),
  );
}

/** What can still be had is only what is to come. */
export function daySum(
  day: Day,
  { capacity, appointments }: Pick<PlannerView, "capacity" | "appointments">,
  now: number,
): DaySum {
  const free =
    capacity === null
      ? null
      : sum(
          slotsOf(day, capacity)
            .filter((at) => at >= now)
            .map((at) => placesBetween(day, capacity, at, at + capacity.slotEvery)),
        ).free;
  return { appointments: appointmentsOf(day, appointments).length, free };
}
