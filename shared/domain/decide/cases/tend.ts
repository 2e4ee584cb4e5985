import type { OfficeCase } from "../../cases/office-case.ts";
import { accept, type Accepted, type Context } from "../../decision.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import { changeCase, type Change } from "./change-case.ts";
import { judgedAnew } from "./judge-case.ts";

/** Cases changed by one tending, so that nobody waits for it. */
const mostAtOnce = 100;

/**
 * What time alone does to cases: they come back on their day, and become more urgent (rules K2, K4 and K5). Days are
 * what counts, so once after each turn of the day is enough, repeated while there is more than one tending does.
 */
export function tendCases(state: OfficeState, context: Context): Accepted {
  const events: Event[] = [];
  let changed = 0;
  for (const [file, changes] of due(state, context)) {
    events.push(...changeCase(file, changes, "system", context.now).events);
    changed += 1;
    if (changed === mostAtOnce) break;
  }
  return accept(events);
}

/** Whether there is anything to tend; looks through the open cases until it finds one. */
export function casesDue(state: OfficeState, context: Context): boolean {
  return due(state, context).next().done !== true;
}

function* due(
  { worklists, cases }: OfficeState,
  context: Context,
): Generator<readonly [OfficeCase, readonly Change[]]> {
  for (const list of Object.values(worklists)) {
    for (const number of list) {
      const file = cases.get(number);
      const changes = file === undefined ? [] : broughtByTime(file, context);
      if (file !== undefined && changes.length > 0) yield [file, changes];
    }
  }
}

function broughtByTime(file: OfficeCase, context: Context): readonly Change[] {
  const { waiting, status, assignee } = file;
  const changes: Change[] = [];
  if (waiting !== null && waiting.until <= context.now) {
    changes.push({ what: { kind: "resumed" }, now: { waiting: null } });
  }
  // Nobody else would get the case of somebody who has left.
  if (assignee !== null && !Object.hasOwn(context.definition.staff, assignee)) {
    changes.push({ what: { kind: "assigned" }, now: { assignee: null } });
  }
  // Who only has to collect it is not helped by more hurry.
  return status === "ready" ? changes : [...changes, ...judgedAnew(file, context)];
}
