import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { CounterKey } from "../definition.ts";
import type { Event } from "../event.ts";
import { emptyCounter, type OfficeState, type Undoable } from "../state.ts";
import { notCollected } from "./cases/collect.ts";
import type { Visit } from "../visit.ts";

/** Rule C9: the counter's last call, start, finish or transfer never was, if nobody has built on it. */
export function undo(state: OfficeState, counter: CounterKey, context: Context): Decision {
  const { staff, undoable } = state.counters[counter] ?? emptyCounter;
  // Who has left must not find a visit back at the counter (rule C10).
  if (staff === null) return refuse({ code: "not-on-duty" });
  if (undoable === null) return refuse({ code: "nothing-to-undo" });
  const { action, at, before } = undoable;
  const visit = state.visits.get(before.id);
  if (visit === undefined || !stillAsLeft(visit, undoable, counter)) {
    return refuse({ code: "nothing-to-undo" });
  }
  if (context.now - at > context.definition.limits.undoWithin) {
    return refuse({ code: "undo-too-late" });
  }
  const { id, number } = before;
  const reopened = action === "finish" ? notCollected(state, before, at, context.now) : [];
  const undone: Event = { type: "ActionUndone", at: context.now, visit: id, counter, action };
  return accept([undone, ...reopened], { kind: "visit", visit: id, number });
}

/** Whether the visit is exactly where the action put it: a transferred one may have been called elsewhere. */
function stillAsLeft(visit: Visit, { action, at }: Undoable, counter: CounterKey): boolean {
  if (visit.since !== at) return false;
  switch (action) {
    case "call":
      return visit.status === "called" && visit.counter === counter;
    case "start":
      return visit.status === "serving" && visit.counter === counter;
    case "finish":
      return visit.status === "finished";
    case "transfer":
      return visit.status === "waiting";
  }
}
