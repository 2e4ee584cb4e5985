import { isOver } from "../../shared/domain/cases/steps.ts";
import type { OfficeCase } from "../../shared/domain/cases/office-case.ts";
import type { Appointment } from "../../shared/domain/appointment.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import type { Visit } from "../../shared/domain/visit.ts";
import type { Change } from "./changes.ts";

/** How much that is open now has to do with something of the definition. */
export interface Touched {
  readonly visits: number;
  /** Booked, and to come. */
  readonly appointments: number;
  readonly cases: number;
}

/** What is open, looked up once for many changes. */
interface OpenThings {
  readonly visits: readonly Visit[];
  readonly appointments: readonly Appointment[];
  readonly cases: readonly OfficeCase[];
}

/** Counts for each change of a definition what it touches; by the definition as it was. */
export function touchedBy(
  changes: readonly Change[],
  before: OfficeDefinition,
  state: OfficeState,
): readonly (Change & { readonly affects: Touched })[] {
  const open: OpenThings = {
    visits: [...state.visits.values()].filter(({ status }) => status !== "finished"),
    appointments: [...state.appointments.values()].filter(({ status }) => status === "booked"),
    cases: [...state.cases.values()].filter(({ status }) => !isOver(status)),
  };
  return changes.map((each) => {
    const { section, key, change } = each;
    return { section, key, change, affects: touched(each, before, state, open) };
  });
}

function touched(
  { section, key }: Change,
  before: OfficeDefinition,
  state: OfficeState,
  { visits, appointments, cases }: OpenThings,
): Touched {
  const count = (
    visit: (visit: Visit) => boolean,
    appointment: (appointment: Appointment) => boolean = none,
    file: (file: OfficeCase) => boolean = none,
  ): Touched => ({
    visits: visits.filter(visit).length,
    appointments: appointments.filter(appointment).length,
    cases: cases.filter(file).length,
  });
  switch (section) {
    case "queues":
      return count(
        ({ queue }) => queue === key,
        ({ service, place }) => (place?.queue ?? before.services[service]?.queue) === key,
      );
    case "areas":
      return count(({ queue }) => before.queues[queue]?.area === key);
    case "counters":
      return count((visit) => isAtCounter(visit) && at(visit) === key);
    case "services":
      return count(
        ({ service }) => service === key,
        ({ service }) => service === key,
        ({ service }) => service === key,
      );
    case "teams":
      return count(none, none, ({ routing }) => routing.team === key);
    case "staff":
      return count(
        (visit) => isAtCounter(visit) && state.counters[at(visit) ?? ""]?.staff === key,
        none,
        ({ assignee }) => assignee === key,
      );
    case "documents":
      return count(none, none, ({ checklist }) =>
        checklist.items.some(({ document }) => document === key),
      );
    default:
      return count(none);
  }
}

const at = (visit: Visit) => ("counter" in visit ? visit.counter : null);

function isAtCounter({ status }: Visit): boolean {
  return status === "called" || status === "serving";
}

const none = () => false;
