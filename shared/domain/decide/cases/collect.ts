import type { Event } from "../../event.ts";
import type { Instant } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import type { Visit } from "../../visit.ts";
import { changeCase } from "./change-case.ts";

/** What was ready has been handed out: with its visit the case is closed (rule K7). */
export function collected(state: OfficeState, visit: Visit, at: Instant): readonly Event[] {
  const file = visit.case === null ? undefined : state.cases.get(visit.case);
  if (file?.status !== "ready") return [];
  const closed = {
    what: { kind: "moved", to: "closed", skipped: false },
    // Whatever it waited for, it is over.
    now: { status: "closed", waiting: null },
  } as const;
  return changeCase(file, [closed], "front-office", at).events;
}

/** The visit was not over after all, so neither is its case (rule C9). */
export function notCollected(
  state: OfficeState,
  visit: Visit,
  finished: Instant,
  at: Instant,
): readonly Event[] {
  const file = visit.case === null ? undefined : state.cases.get(visit.case);
  const last = file?.history.at(-1);
  const byThat = file?.status === "closed" && last?.at === finished && last.by === "front-office";
  if (file === undefined || !byThat) return [];
  const ready = {
    what: { kind: "moved", to: "ready", skipped: false },
    now: { status: "ready" },
  } as const;
  return changeCase(file, [ready], "front-office", at).events;
}
