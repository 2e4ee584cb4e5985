import type { SystemCommand } from "../command.ts";
import { accept, type Accepted, type Context } from "../decision.ts";
import { countsOf } from "./kept.ts";

/**
 * Deletes what was kept long enough, and records how much of each kind, never what (rule P2). Both in one transaction:
 * whatever a crash comes between is done at the next run.
 */
export function forget(
  { kept }: Extract<SystemCommand, { type: "Forget" }>,
  { now: at }: Context,
): Accepted {
  if (kept.length === 0) return accept([]);
  return accept(
    [{ type: "PersonalDataDeleted", at, counts: countsOf(kept) }],
    { kind: "done" },
    kept.map(({ of, key }) => ({ kind: "forget", of, key })),
  );
}
