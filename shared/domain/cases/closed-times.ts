import type { PublishedTime } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import { forecastWindow, type ClosedTime } from "./forecast.ts";
import type { OfficeCase } from "./office-case.ts";
import type { Receipt } from "./receipt.ts";

/** `1x2` */
export function clusterKey({ cluster }: Pick<OfficeCase, "cluster">): string {
  return `${cluster.urgency}x${cluster.difficulty}`;
}

/** Rule K6: what a case took counts once, when it is first ready or closed. */
export function withClosedTime(
  state: OfficeState,
  before: OfficeCase,
  after: OfficeCase,
  at: Instant,
): OfficeState {
  const isDone = after.status === "ready" || after.status === "closed";
  const wasDone = before.status === "ready" || before.status === "closed";
  if (!isDone || wasDone || after.completeSince === null) return state;
  const key = clusterKey(after);
  const took = at - after.completeSince;
  const time: ClosedTime = { at, took, promised: promisedTo(after, state.receipts) };
  const times = [...(state.closedTimes[key] ?? []), time];
  return { ...state, closedTimes: { ...state.closedTimes, [key]: times } };
}

/** Times that no forecast looks at any more are forgotten. */
export function withoutOldTimes(
  times: OfficeState["closedTimes"],
  now: Instant,
): OfficeState["closedTimes"] {
  const entries = Object.entries(times).map(([key, closed]) => {
    return [key, closed.filter(({ at }) => at >= now - forecastWindow)] as const;
  });
  return Object.fromEntries(entries.filter(([, closed]) => closed.length > 0));
}

/** What its last receipt of a complete application said. */
function promisedTo(
  { receipts: numbers }: OfficeCase,
  receipts: OfficeState["receipts"],
): ClosedTime["promised"] {
  const issued = numbers.flatMap((number) => receipts.get(number) ?? []);
  const complete = issued.findLast(({ missing }) => missing.length === 0);
  return complete === undefined ? null : rangeOf(complete);
}

function rangeOf({ at, forecast }: Receipt): NonNullable<ClosedTime["promised"]> {
  if (forecast.basis === "cases") return { from: forecast.from, to: forecast.to };
  const { from, to, unit } = forecast.time;
  return { from: later(at, from, unit), to: later(at, to, unit) };
}

/** By the calendar, for which any zone will do. */
function later(at: Instant, count: number, unit: PublishedTime["unit"]): Instant {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO("UTC")
    .add(unit === "weeks" ? { weeks: count } : { months: count }).epochMilliseconds;
}
