import { accept, refuse, type Context, type Decision } from "../decision.ts";
import type { CounterKey, QueueKey } from "../definition.ts";
import type { OfficeState } from "../state.ts";
import { visitAt } from "./at-counter.ts";

/** Rule E2: staff agree that it is urgent. */
export function confirmEmergency(
  state: OfficeState,
  counter: CounterKey,
  { now }: Context,
): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.emergency?.judged !== "open") return refuse({ code: "no-emergency" });
  return accept([{ type: "EmergencyJudged", at: now, visit: visit.id, judged: "confirmed" }]);
}

/** Rule E2: staff do not agree; the visit moves to an ordinary queue with number and arrival. */
export function declineEmergency(
  state: OfficeState,
  queue: QueueKey,
  counter: CounterKey,
  { now, definition }: Context,
): Decision {
  const visit = visitAt(state, counter);
  if ("accepted" in visit) return visit;
  if (visit.emergency?.judged !== "open") return refuse({ code: "no-emergency" });
  const urgent = definition.choices.some((choice) => choice.emergency && choice.queue === queue);
  if (urgent || !Object.hasOwn(definition.queues, queue)) {
    return refuse({ code: "unknown-name", what: queue });
  }
  const { id, number } = visit;
  return accept(
    [
      { type: "VisitTransferred", at: now, visit: id, counter, queue, noted: false },
      { type: "EmergencyJudged", at: now, visit: id, judged: "declined" },
    ],
    { kind: "visit", visit: id, number },
  );
}
