import { dequeue, enqueue } from "./line.ts";
import { emptyCounter, emptyLine, type OfficeState } from "./state.ts";
import type { CounterKey, QueueKey } from "./definition.ts";
import type { Visit, VisitId } from "./visit.ts";

/**
 * The state with a visit as it is now: the one place that keeps lines and counters in step with visits, so
 * that a visit is in one line or at one counter, never both (rule C6).
 */
export function moveVisit(state: OfficeState, visit: Visit): OfficeState {
  const previous = state.visits.get(visit.id);
  let next = previous === undefined ? state : leave(state, previous);
  next = { ...next, visits: next.visits.with(visit.id, visit) };
  return arrive(next, visit);
}

function leave(state: OfficeState, visit: Visit): OfficeState {
  switch (visit.status) {
    case "waiting": {
      const line = state.lines[visit.queue] ?? emptyLine;
      return withWaiting(state, visit.queue, dequeue(line.waiting, visit, state.visits));
    }
    case "called":
    case "serving":
      return atCounter(state, visit.counter, null);
    case "parked":
    case "missed":
    case "finished":
      return state;
  }
}

function arrive(state: OfficeState, visit: Visit): OfficeState {
  switch (visit.status) {
    case "waiting": {
      const line = state.lines[visit.queue] ?? emptyLine;
      return withWaiting(state, visit.queue, enqueue(line.waiting, visit, state.visits));
    }
    case "called":
    case "serving":
      return atCounter(state, visit.counter, visit.id);
    case "parked":
    case "missed":
    case "finished":
      return state;
  }
}

function withWaiting(
  state: OfficeState,
  queue: QueueKey,
  waiting: readonly VisitId[],
): OfficeState {
  const line = state.lines[queue] ?? emptyLine;
  return { ...state, lines: { ...state.lines, [queue]: { ...line, waiting } } };
}

function atCounter(state: OfficeState, key: CounterKey, visit: VisitId | null): OfficeState {
  const counter = state.counters[key] ?? emptyCounter;
  return { ...state, counters: { ...state.counters, [key]: { ...counter, visit } } };
}
