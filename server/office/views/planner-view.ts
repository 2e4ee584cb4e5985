import type { PlannerView } from "../../../shared/protocol/planner-view.ts";
import type { Audience } from "../audience.ts";
import type { Scene } from "./scene.ts";

/** Some days of one queue: what is taken, by whom, and how their mails fare. */
export function plannerView(
  scene: Scene,
  { queue }: Extract<Audience, { kind: "planner" }>,
): PlannerView | null {
  const { definition } = scene;
  const rules = definition.queues[queue];
  if (rules === undefined) return null;
  const { name } = rules;
  const { zone } = definition;
  return {
    audience: "planner",
    queue,
    name,
    zone,
    capacity: null,
    days: {},
    appointments: {},
    waitingList: 0,
  };
}
