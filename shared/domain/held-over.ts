import type {
  CounterDefinition,
  OfficeDefinition,
  QueueDefinition,
  ServiceDefinition,
  WeeklyHours,
} from "./definition.ts";
import type { Instant } from "./instant.ts";
import type { OfficeState } from "./state.ts";

/** Keys that open visits and booked appointments need and a definition does not have. */
interface Needs {
  readonly queues: ReadonlySet<string>;
  readonly counters: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
}

/**
 * The definition to go by while people still need what it has given up (rule X8): queues somebody waits in, counters
 * with a visit, services that are booked. They are taken from the `earlier` definitions, newest first, and take nobody
 * new. The same object when nothing is needed; what no earlier one knows stays away.
 */
export function holdOver(
  written: OfficeDefinition,
  earlier: Iterable<OfficeDefinition>,
  state: OfficeState,
  now: Instant,
): OfficeDefinition {
  const needs = needsOf(state, written, now);
  let whole = written;
  if (isMet(needs, whole)) return whole;
  for (const before of earlier) {
    whole = withQueues(whole, before, needs.queues);
    whole = withCounters(whole, before, needs.counters);
    whole = withServices(whole, before, needs.services);
    if (isMet(needs, whole)) break;
  }
  return whole;
}

function needsOf(state: OfficeState, { limits }: OfficeDefinition, now: Instant): Needs {
  const needs = {
    queues: new Set<string>(),
    counters: new Set<string>(),
    services: new Set<string>(),
  };
  for (const visit of state.visits.values()) {
    if (visit.status !== "finished") needs.queues.add(visit.queue);
  }
  for (const [key, { visit, undoable }] of Object.entries(state.counters)) {
    // What was just done may be undone (rule C9), and so comes back to where it was.
    const mayUndo = undoable !== null && now - undoable.at <= limits.undoWithin;
    if (mayUndo) needs.queues.add(undoable.before.queue);
    if (visit !== null || mayUndo) needs.counters.add(key);
  }
  for (const { status, service } of state.appointments.values()) {
    if (status === "booked") needs.services.add(service);
  }
  return needs;
}

function isMet(needs: Needs, { queues, counters, services }: OfficeDefinition): boolean {
  return (
    [...needs.queues].every((key) => Object.hasOwn(queues, key)) &&
    [...needs.counters].every((key) => Object.hasOwn(counters, key)) &&
    [...needs.services].every((key) => Object.hasOwn(services, key))
  );
}

/** Queues that are gone, without new tickets or bookings; called at the counters that had them, or else at every one. */
function withQueues(
  whole: OfficeDefinition,
  before: OfficeDefinition,
  keys: Iterable<string>,
): OfficeDefinition {
  const gone = missing(keys, before.queues, whole.queues);
  if (gone.length === 0) return whole;
  const kept = gone.map(([key, queue]): [string, QueueDefinition] => {
    const { booking: _, ...plain } = queue;
    return [key, { ...plain, opening: neverOpen }];
  });
  const counters = Object.entries(whole.counters).map(([counter, facts]) => {
    const here = gone.flatMap(([key]) => (isCalledAt(counter, key, whole, before) ? [key] : []));
    return [counter, { ...facts, queues: [...facts.queues, ...here] }] as const;
  });
  return {
    ...withAreas(whole, before, kept),
    queues: { ...whole.queues, ...Object.fromEntries(kept) },
    counters: Object.fromEntries(counters),
  };
}

function isCalledAt(
  counter: string,
  queue: string,
  { counters }: OfficeDefinition,
  before: OfficeDefinition,
): boolean {
  const had = (key: string) => before.counters[key]?.queues.includes(queue) === true;
  return had(counter) || !Object.keys(counters).some(had);
}

/** Counters that are gone, with no queue to call from: what is there comes to its end. */
function withCounters(
  whole: OfficeDefinition,
  before: OfficeDefinition,
  keys: Iterable<string>,
): OfficeDefinition {
  const gone = missing(keys, before.counters, whole.counters);
  if (gone.length === 0) return whole;
  const kept = gone.map(([key, counter]): [string, CounterDefinition] => {
    const { printer, ...plain } = counter;
    const prints = printer !== undefined && Object.hasOwn(whole.printers, printer);
    return [key, { ...plain, queues: [], ...(prints && { printer }) }];
  });
  return {
    ...withAreas(whole, before, kept),
    counters: { ...whole.counters, ...Object.fromEntries(kept) },
  };
}

/** Services that are gone, for who has booked one already. */
function withServices(
  whole: OfficeDefinition,
  before: OfficeDefinition,
  keys: Iterable<string>,
): OfficeDefinition {
  const there = (queue: string) =>
    Object.hasOwn(whole.queues, queue) ? queue : whole.caseTerms.clearingQueue;
  const gone = missing(keys, before.services, whole.services);
  if (gone.length === 0) return whole;
  const kept = gone.map(([key, service]): [string, ServiceDefinition] => {
    const { booking: _, ...plain } = service;
    const queues = { queue: there(service.queue), walkIn: there(service.walkIn) };
    return [key, { ...plain, ...queues, appointmentOnly: true }];
  });
  return { ...whole, services: { ...whole.services, ...Object.fromEntries(kept) } };
}

/** With the areas of what is kept. */
function withAreas(
  whole: OfficeDefinition,
  before: OfficeDefinition,
  kept: readonly (readonly [string, { readonly area: string }])[],
): OfficeDefinition {
  const keys = kept.map(([, { area }]) => area);
  const areas = missing(keys, before.areas, whole.areas);
  return { ...whole, areas: { ...whole.areas, ...Object.fromEntries(areas) } };
}

function missing<T>(
  keys: Iterable<string>,
  from: Readonly<Record<string, T>>,
  there: Readonly<Record<string, unknown>>,
): readonly (readonly [string, T])[] {
  return [...keys].flatMap((key) => {
    if (Object.hasOwn(there, key) || !Object.hasOwn(from, key)) return [];
    const found = from[key];
    return found === undefined ? [] : [[key, found] as const];
  });
}

const neverOpen: WeeklyHours = {
  mon: [],
  tue: [],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
};
