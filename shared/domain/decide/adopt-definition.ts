import type { Hold } from "../booking/hold.ts";
import type { Accepted, Context } from "../decision.ts";
import { accept } from "../decision.ts";
import type { OfficeDefinition } from "../definition.ts";
import type { Duty } from "../duty.ts";
import type { Event } from "../event.ts";
import { frontOf } from "../line.ts";
import { emptyLine, type OfficeState } from "../state.ts";
import { release } from "./booking/release.ts";

/**
 * The definition may have changed while the server was off: whoever is on duty or called where nothing is any more
 * is set free, so that no counter, person or visit is stuck until the end of the day. Holds fall where nothing can be
 * booked any more; what is booked holds.
 */
export function adoptDefinition(state: OfficeState, { definition, now }: Context): Accepted {
  const events: Event[] = [];
  for (const [staff, duty] of Object.entries(state.duties)) {
    if (duty.kind === "off") continue;
    if (Object.hasOwn(definition.staff, staff) && hasPlace(definition, duty)) continue;
    events.push({ type: "DutyTaken", at: now, staff, duty: { kind: "off" } });
  }
  for (const visit of state.visits.values()) {
    if (visit.status !== "called" && visit.status !== "serving") continue;
    if (Object.hasOwn(definition.counters, visit.counter)) continue;
    const { waiting } = state.lines[visit.queue] ?? emptyLine;
    const servableSince = frontOf(waiting, visit, state.visits);
    events.push({ type: "VisitReturned", at: now, visit: visit.id, servableSince });
  }
  for (const { id, state: status, printer } of state.slips.values()) {
    if (status !== "ordered" || Object.hasOwn(definition.printers, printer)) continue;
    events.push({ type: "SlipFailed", at: now, slip: id, reason: "not-configured" });
  }
  const unbookable = [...state.holds.values()].filter((hold) => !takesBookings(definition, hold));
  const released = release(unbookable, "closure", now);
  return accept([...events, ...released.events], { kind: "done" }, released.personal);
}

function takesBookings({ queues, services }: OfficeDefinition, { queue, service }: Hold): boolean {
  return queues[queue]?.booking !== undefined && services[service]?.booking !== undefined;
}

function hasPlace({ counters, teams }: OfficeDefinition, duty: Duty): boolean {
  switch (duty.kind) {
    case "front":
      return Object.hasOwn(counters, duty.counter);
    case "back":
      return Object.hasOwn(teams, duty.team);
    case "off":
      return true;
  }
}
