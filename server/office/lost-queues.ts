import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { OfficeState } from "../../shared/domain/state.ts";
import type { Log } from "./log.ts";

/** Nobody can be moved without being asked: staff call them one by one, or the old definition comes back. */
export function warnOfLostQueues(
  { lines }: OfficeState,
  { queues }: OfficeDefinition,
  log: Log,
): void {
  for (const [queue, { waiting }] of Object.entries(lines)) {
    if (waiting.length === 0 || Object.hasOwn(queues, queue)) continue;
    log.warn("people wait in a queue that the definition no longer has: put it back", {
      queue,
      waiting: waiting.length,
    });
  }
}
