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
  let next = whole;
  for (const [key, queue] of missing(keys, before.queues, whole.queues)) {
    const { booking: _, ...plain } = queue;
    const kept: QueueDefinition = { ...plain, opening: neverOpen };
    const served = Object.keys(next.counters).filter((counter) =>
      before.counters[counter]?.queues.includes(key),
    );
    const at = served.length > 0 ? served : Object.keys(next.counters);
    const counters = Object.entries(next.counters).map(([counter, facts]) => {
      const queues = at.includes(counter) ? [...facts.queues, key] : facts.queues;
      return [counter, { ...facts, queues }] as const;
    });
    next = withArea(next, before, queue.area);
    next = {
      ...next,
      queues: { ...next.queues, [key]: kept },
      counters: Object.fromEntries(counters),
    };
  }
  return next;
}

/** Counters that are gone, with no queue to call from: what is there comes to its end. */
function withCounters(
  whole: OfficeDefinition,
  before: OfficeDefinition,
  keys: Iterable<string>,
): OfficeDefinition {
  let next = whole;
  for (const [key, counter] of missing(keys, before.counters, whole.counters)) {
    const { printer, ...plain } = counter;
    const prints = printer !== undefined && Object.hasOwn(whole.printers, printer);
    const kept: CounterDefinition = { ...plain, queues: [], ...(prints && { printer }) };
    next = withArea(next, before, counter.area);
    next = { ...next, counters: { ...next.counters, [key]: kept } };
  }
  return next;
}

/** Services that are gone, for who has booked one already. */
function withServices(
  whole: OfficeDefinition,
  before: OfficeDefinition,
  keys: Iterable<string>,
): OfficeDefinition {
  let next = whole;
  for (const [key, service] of missing(keys, before.services, whole.services)) {
    const { booking: _, ...plain } = service;
    const there = (queue: string) =>
      Object.hasOwn(whole.queues, queue) ? queue : whole.caseTerms.clearingQueue;
    const kept: ServiceDefinition = {
      ...plain,
      queue: there(service.queue),
      walkIn: there(service.walkIn),
      appointmentOnly: true,
    };
    next = { ...next, services: { ...next.services, [key]: kept } };
  }
  return next;
}

function withArea(
  whole: OfficeDefinition,
  before: OfficeDefinition,
  key: string,
): OfficeDefinition {
  const area = before.areas[key];
  if (area === undefined || Object.hasOwn(whole.areas, key)) return whole;
  return { ...whole, areas: { ...whole.areas, [key]: area } };
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
