import type { Difficulty, PublishedTime, ServiceKey, Urgency } from "../definition.ts";
import type { Event } from "../event.ts";
import type { Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import { forecastWindow, type ClosedTime, type Forecast } from "./forecast.ts";
import type { CaseNumber, OfficeCase } from "./office-case.ts";
import type { Receipt } from "./receipt.ts";

/** `1x2` */
export function clusterKey({ cluster }: Pick<OfficeCase, "cluster">): string {
  return `${cluster.urgency}x${cluster.difficulty}`;
}

/** What one case took, and what its applicant had been told first: how good forecasts are is made of these. */
export interface CaseTime {
  readonly number: CaseNumber;
  readonly service: ServiceKey;
  readonly urgency: Urgency;
  readonly difficulty: Difficulty;
  readonly completeAt: Instant;
  /** When it was first ready or closed. */
  readonly doneAt: Instant;
  /** What the first receipt of a complete application said; null when there was none. */
  readonly promised:
    | (NonNullable<ClosedTime["promised"]> & { readonly basis: Forecast["basis"] })
    | null;
}

/** What a case took, once, when it is first ready or closed; null for every other event. */
export function caseTimeOf(
  event: Event,
  before: Pick<OfficeState, "cases">,
  after: Pick<OfficeState, "cases" | "receipts">,
): CaseTime | null {
  if (event.type !== "CaseChanged") return null;
  const [was, is] = [before.cases.get(event.case), after.cases.get(event.case)];
  if (was === undefined || is === undefined) return null;
  return timeOf(was, is, event.at, after.receipts);
}

/** Rule K6: what a case took counts once for the forecasts of others. */
export function withClosedTime(
  state: OfficeState,
  before: OfficeCase,
  after: OfficeCase,
  at: Instant,
): OfficeState {
  const time = timeOf(before, after, at, state.receipts);
  if (time === null) return state;
  const key = clusterKey(after);
  const { completeAt, promised: told } = time;
  const promised = told && { from: told.from, to: told.to };
  const times = [...(state.closedTimes[key] ?? []), { at, took: at - completeAt, promised }];
  return { ...state, closedTimes: { ...state.closedTimes, [key]: times } };
}

function timeOf(
  before: OfficeCase,
  after: OfficeCase,
  doneAt: Instant,
  receipts: OfficeState["receipts"],
): CaseTime | null {
  const { number, service, cluster, completeSince: completeAt } = after;
  if (!isDone(after) || isDone(before) || completeAt === null) return null;
  const { urgency, difficulty } = cluster;
  const promised = promisedTo(after, receipts);
  return { number, service, urgency, difficulty, completeAt, doneAt, promised };
}

const isDone = ({ status }: OfficeCase): boolean => status === "ready" || status === "closed";

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

/** What its first receipt of a complete application said. */
function promisedTo(
  { receipts: numbers }: OfficeCase,
  receipts: OfficeState["receipts"],
): CaseTime["promised"] {
  const issued = numbers.flatMap((number) => receipts.get(number) ?? []);
  const complete = issued.find(({ missing }) => missing.length === 0);
  return complete === undefined ? null : rangeOf(complete);
}

function rangeOf({ at, forecast }: Receipt): NonNullable<CaseTime["promised"]> {
  const { basis } = forecast;
  if (basis === "cases") return { from: forecast.from, to: forecast.to, basis };
  const { from, to, unit } = forecast.time;
  return { from: later(at, from, unit), to: later(at, to, unit), basis };
}

/** By the calendar, for which any zone will do. */
function later(at: Instant, count: number, unit: PublishedTime["unit"]): Instant {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO("UTC")
    .add(unit === "weeks" ? { weeks: count } : { months: count }).epochMilliseconds;
}
