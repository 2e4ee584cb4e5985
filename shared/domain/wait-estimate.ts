import type { OfficeDefinition, QueueKey } from "./definition.ts";
import { minute, type Instant } from "./instant.ts";
import { placeOf, type Ranked } from "./line.ts";
import type { WaitRange } from "./slip.ts";
import { emptyLine, type OfficeState } from "./state.ts";
import { nextNumber } from "./ticket-number.ts";

/** How many of the day's last services the estimate looks at. */
export const servicesRemembered = 20;

const step = 5 * minute;
const spread = { from: 0.7, to: 1.4 } as const;

/** People in the line who go before this visit, or before somebody who is not in it yet. */
export function aheadIn(state: OfficeState, queue: QueueKey, visit: Ranked): number {
  return placeOf((state.lines[queue] ?? emptyLine).waiting, visit, state.visits);
}

/**
 * Who would take a ticket now, so that the kiosk shows before what the ticket says after (rule N4): appointments
 * that are due later do not stand before a newcomer.
 */
export function newcomer(
  state: OfficeState,
  definition: OfficeDefinition,
  queue: QueueKey,
  now: Instant,
): Ranked {
  const letter = definition.queues[queue]?.letter ?? "";
  const number = nextNumber(letter, state);
  return { number, arrival: now, servableSince: now };
}

/**
 * A simple estimate, to be replaced by a measured one: (people ahead) × (mean of the queue's last services
 * today, or the definition's expectation) ÷ (staffed counters that serve it), from 70 % to 140 %, in steps of five
 * minutes. Null when no counter serves the queue, since then nothing honest can be said.
 */
export function simpleWaitEstimate(
  state: OfficeState,
  definition: OfficeDefinition,
  queue: QueueKey,
  ahead: number,
): WaitRange | null {
  const staffed = Object.entries(definition.counters).filter(
    ([key, counter]) => counter.queues.includes(queue) && state.counters[key]?.staff,
  ).length;
  const expected = definition.queues[queue]?.expectedService;
  if (staffed === 0 || expected === undefined) return null;
  const { recentServices } = state.lines[queue] ?? emptyLine;
  const total = recentServices.reduce((sum, service) => sum + service.took, 0);
  const mean = recentServices.length === 0 ? expected : total / recentServices.length;
  const wait = (ahead * mean) / staffed;
  const from = Math.floor((wait * spread.from) / step) * step;
  const to = Math.ceil((wait * spread.to) / step) * step;
  return { from, to: Math.max(to, from + step) };
}
