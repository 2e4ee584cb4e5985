import { callOf, restored } from "./call-list.ts";
import type { CounterKey } from "./definition.ts";
import type { Event, UndoableAction } from "./event.ts";
import { moveVisit } from "./move-visit.ts";
import { emptyCounter, emptyLine, type OfficeState, type Undoable } from "./state.ts";
import type { Visit, VisitId } from "./visit.ts";

/** What to go back to; `state` is the one before the action. */
export function remember(
  state: OfficeState,
  action: UndoableAction,
  event: Event,
  before: Visit,
): Undoable {
  return { action, at: event.at, before, call: callOf(state, before.id) };
}

/** The counter did something it may take back for a while (rule C9). */
export function undoable(state: OfficeState, key: CounterKey, action: Undoable): OfficeState {
  const counter = state.counters[key] ?? emptyCounter;
  const remembered = { ...counter, undoable: action };
  return { ...state, counters: { ...state.counters, [key]: remembered } };
}

/** The counter did something that cannot be undone. */
export function settled(state: OfficeState, key: CounterKey): OfficeState {
  const counter = state.counters[key] ?? emptyCounter;
  return { ...state, counters: { ...state.counters, [key]: { ...counter, undoable: null } } };
}

/** The counters without the memory of a visit that one of them is now building on. */
export function forgotten(state: OfficeState, visit: VisitId): OfficeState["counters"] {
  const holders = Object.entries(state.counters).filter(
    ([, { undoable: action }]) => action?.before.id === visit,
  );
  if (holders.length === 0) return state.counters;
  const cleared = holders.map(([key, counter]) => [key, { ...counter, undoable: null }] as const);
  return { ...state.counters, ...Object.fromEntries(cleared) };
}

/** The counter's last action never was: visit, line, counter and calls are as before. */
export function undone(state: OfficeState, key: CounterKey): OfficeState {
  const action = state.counters[key]?.undoable ?? null;
  if (action === null) return state;
  const { before, call } = action;
  const next = settled(moveVisit(state, before), key);
  const line = next.lines[before.queue] ?? emptyLine;
  const recentServices = line.recentServices.filter(({ visit }) => visit !== before.id);
  const lines = { ...next.lines, [before.queue]: { ...line, recentServices } };
  return { ...next, lines, calls: restored(next, before.id, call) };
}
