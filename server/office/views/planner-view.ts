import type { PlannerView } from "../../../shared/protocol/planner-view.ts";
import type { Audience } from "../audience.ts";
import type { PlannedRows } from "./planned-appointment.ts";
import { appointmentsBetween, takenBetween, type Frames } from "./planner-days.ts";
import type { Scene } from "./scene.ts";

/** What the planner's views remember from one to the next. */
export interface PlannerMemory {
  readonly row: PlannedRows;
  readonly frames: Frames;
}

/** Some days of one queue: what is taken, by whom, and how their mails fare; null when there is no such queue. */
export function plannerView(
  scene: Scene,
  { queue, from, days }: Extract<Audience, { kind: "planner" }>,
  { row, frames }: PlannerMemory,
): PlannerView | null {
  const { definition, state } = scene;
  const rules = definition.queues[queue];
  if (rules === undefined) return null;
  const held = [...state.holds.values()].filter((hold) => hold.queue === queue);
  const appointments: PlannerView["appointments"] = {};
  const shown: PlannerView["days"] = {};
  for (const [day, { starts, ends, open }] of frames(queue, from, days)) {
    for (const appointment of appointmentsBetween(state, definition, queue, starts, ends)) {
      appointments[appointment.id] = row(appointment, scene);
    }
    const closure = state.closures.find((each) => each.queue === queue && each.day === day);
    shown[day] = {
      starts,
      ends,
      open,
      closure: closure?.reason ?? null,
      taken: takenBetween(state.books, queue, starts, ends),
      holds: held.filter(({ due }) => starts <= due && due < ends).length,
    };
  }
  const waiting = [...state.waitEntries.values()].filter((entry) => entry.queue === queue);
  return {
    audience: "planner",
    queue,
    name: rules.name,
    zone: definition.zone,
    capacity: capacityOf(rules.booking),
    days: shown,
    appointments,
    waitingList: waiting.length,
  };
}

function capacityOf(
  rules: Scene["definition"]["queues"][string]["booking"],
): PlannerView["capacity"] {
  if (rules === undefined) return null;
  const { capacity, slotEvery, buffer } = rules;
  return { ...capacity, slotEvery, buffer };
}
