import type { AreaKey } from "../../../shared/domain/definition.ts";
import type { Call } from "../../../shared/domain/state.ts";
import { aheadIn, newcomer, simpleWaitEstimate } from "../../../shared/domain/wait-estimate.ts";
import type { DisplayView } from "../../../shared/protocol/views.ts";
import type { Scene } from "./scene.ts";

/** Past calls a display is told about, besides every current one. */
const pastCalls = 10;

/** What an area's displays show: numbers, counters and directions only (rule D1). */
export function displayView(scene: Scene, key: AreaKey): DisplayView | null {
  const { definition, state } = scene;
  const area = definition.areas[key];
  if (area === undefined) return null;
  const here = state.calls.filter((call) => concerns(scene, call, key));
  const shown = here.filter((call, place) => place < pastCalls || isCurrent(scene, call));
  const queues = Object.entries(definition.queues).filter(([, queue]) => queue.area === key);
  return {
    audience: "display",
    area: { key, name: area.name, floor: area.floor, info: area.info ?? null },
    office: scene.fixed.office,
    calls: Object.fromEntries(
      shown.map((call) => {
        const counter = definition.counters[call.counter];
        const { number, at, times } = call;
        const entry = {
          number,
          counter: counter?.number ?? call.counter,
          direction: counter?.direction ?? { de: "" },
          at,
          times,
          current: isCurrent(scene, call),
        };
        return [number, entry] as const;
      }),
    ),
    queues: Object.fromEntries(
      queues.map(([queue, { letter, name }]) => {
        const waiting = state.lines[queue]?.waiting.length ?? 0;
        const ahead = aheadIn(state, queue, newcomer(state, definition, queue, scene.now));
        const wait = simpleWaitEstimate(state, definition, queue, ahead);
        return [queue, { letter, name, waiting, wait }] as const;
      }),
    ),
  };
}

/** A call is shown where its counter is, and where its visitor waits. */
function concerns({ definition, state }: Scene, call: Call, area: AreaKey): boolean {
  if (definition.counters[call.counter]?.area === area) return true;
  const queue = state.visits.get(call.visit)?.queue;
  return queue !== undefined && definition.queues[queue]?.area === area;
}

function isCurrent({ state }: Scene, call: Call): boolean {
  return state.visits.get(call.visit)?.status === "called";
}
