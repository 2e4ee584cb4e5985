import { mayLetOthersGoFirst } from "../../../shared/domain/let-go.ts";
import type { VisitId } from "../../../shared/domain/visit.ts";
import { aheadIn, simpleWaitEstimate } from "../../../shared/domain/wait-estimate.ts";
import type { TicketView } from "../../../shared/protocol/views.ts";
import type { Scene } from "./scene.ts";

/** What the holder of a ticket's secret sees: that ticket and nothing else (rule N5). */
export function ticketView(scene: Scene, id: VisitId): TicketView | null {
  const { state, definition, now } = scene;
  const visit = state.visits.get(id);
  const queue = visit === undefined ? undefined : definition.queues[visit.queue];
  if (visit === undefined || queue === undefined) return null;
  const area = definition.areas[queue.area];
  const ahead = visit.status === "waiting" ? aheadIn(state, visit.queue, visit) : 0;
  const waits = visit.status === "waiting";
  const { number, status, language, arrival, due, since } = visit;
  return {
    audience: "ticket",
    office: scene.fixed.office,
    ticket: {
      number,
      status,
      outcome: visit.status === "finished" ? visit.outcome : null,
      language,
      queue: queue.name,
      area: area?.name ?? { de: queue.area },
      floor: area?.floor ?? { de: "" },
      ahead,
      wait: waits ? simpleWaitEstimate(state, definition, visit.queue, ahead) : null,
      arrival,
      due,
      since,
      counter: counterOf(scene, visit),
      calls: visit.status === "called" ? visit.calls : 0,
      lastCall: visit.status === "called" ? visit.lastCall : null,
      rejoinUntil: visit.status === "missed" ? visit.since + definition.limits.rejoinWithin : null,
      mayLetOthersGoFirst: mayLetOthersGoFirst(state, visit, now),
    },
  };
}

type Seen = NonNullable<ReturnType<Scene["state"]["visits"]["get"]>>;

function counterOf({ definition }: Scene, visit: Seen): TicketView["ticket"]["counter"] {
  if (visit.status !== "called" && visit.status !== "serving") return null;
  const counter = definition.counters[visit.counter];
  const area = counter === undefined ? undefined : definition.areas[counter.area];
  if (counter === undefined || area === undefined) return null;
  const { number, direction } = counter;
  return { number, area: area.name, floor: area.floor, direction };
}
