import type { Instant } from "../../shared/domain/instant.ts";
import type { PlannedAppointment, PlannerView } from "../../shared/protocol/planner-view.ts";

type Day = PlannerView["days"][string];
type Capacity = PlannerView["capacity"];

/** How many places are taken by whom in a stretch of time, at its fullest moment. */
export interface Places {
  readonly online: number;
  /** By staff and by imports. */
  readonly others: number;
  readonly free: number;
  readonly all: number;
}

/** A time of the day with what begins then. */
export interface DayRow {
  readonly at: Instant;
  /** Null where appointments cannot begin, such as one of another system at an odd time. */
  readonly places: Places | null;
  readonly appointments: readonly PlannedAppointment[];
}

/** What is free, at its fullest moment, between two instants of a day with this capacity; nothing on a closed one. */
export function placesBetween(
  { taken, closure }: Pick<Day, "taken" | "closure">,
  capacity: NonNullable<Capacity>,
  from: Instant,
  to: Instant,
): Places {
  const all = capacity.online + capacity.staff;
  const fullest = taken
    .filter((stretch) => stretch.from < to && stretch.to > from)
    .reduce((most, stretch) => (stretch.all > most.all ? stretch : most), { all: 0, online: 0 });
  const free = closure === null ? Math.max(0, all - fullest.all) : 0;
  return { online: fullest.online, others: fullest.all - fullest.online, free, all };
}

/** When appointments may begin, by the opening hours; the server has the last word (rule B1). */
export function slotsOf({ open }: Pick<Day, "open">, capacity: Capacity): readonly Instant[] {
  if (capacity === null) return [];
  return open.flatMap(({ from, to }) =>
    Array.from({ length: Math.ceil((to - from) / capacity.slotEvery) }, (_, count) => {
      return from + count * capacity.slotEvery;
    }),
  );
}

export function byTime(a: PlannedAppointment, b: PlannedAppointment): number {
  return a.due - b.due || a.id - b.id;
}

/** Appointments of the day, in their order. */
export function appointmentsOf(
  { starts, ends }: Pick<Day, "starts" | "ends">,
  appointments: PlannerView["appointments"],
): readonly PlannedAppointment[] {
  return Object.values(appointments)
    .filter(({ due }) => starts <= due && due < ends)
    .toSorted(byTime);
}

/** The rows of a day: its slots, and every other time at which an appointment begins. */
export function dayRows(
  day: Day,
  { capacity, appointments }: Pick<PlannerView, "capacity" | "appointments">,
): readonly DayRow[] {
  const booked = Map.groupBy(appointmentsOf(day, appointments), ({ due }) => due);
  const slots = new Set(slotsOf(day, capacity));
  return [...new Set([...slots, ...booked.keys()])]
    .toSorted((a, b) => a - b)
    .map((at) => ({
      at,
      places:
        capacity === null || !slots.has(at)
          ? null
          : placesBetween(day, capacity, at, at + capacity.slotEvery),
      appointments: booked.get(at) ?? [],
    }));
}
