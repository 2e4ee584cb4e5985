import * as fc from "fast-check";
import type { OfficeDefinition } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import { emptyOffice, type OfficeState } from "../domain/state.ts";
import { intendedRequest } from "./intended-request.ts";
import { bookingIntents, caseIntents, deskIntents, intents, type Intent } from "./intents.ts";
import { alwaysOpen, testOffice } from "./office.ts";
import { signOn } from "./requests.ts";
import { plansOf, runOffice, type Moment } from "./run-office.ts";
import { wallTime } from "./wall-time.ts";

/** Some days of an office, moment by moment: accepted and refused, undone, over midnight. */
export interface History {
  readonly definition: OfficeDefinition;
  readonly moments: readonly Moment[];
  /** The state after the last moment. */
  readonly state: OfficeState;
  /** When the last moment was. */
  readonly now: Instant;
}

/** The test office, open round the clock so that a history is not spent on refusals. */
export const historyOffice: OfficeDefinition = openAtNight(testOffice());

/** Plays intents in the office from a Monday morning on, with two of three counters staffed. */
export function playHistory(
  wishes: readonly Intent[],
  definition = historyOffice,
  plans = plansOf(definition),
): History {
  const run = runOffice(definition, plans);
  const moments: Moment[] = [];
  let state = emptyOffice;
  let now = wallTime("08:00");
  for (const request of [signOn("c1", "s01"), signOn("c2", "s02")]) {
    moments.push(...run.step(state, { request, at: now }));
    state = moments.at(-1)?.after ?? state;
  }
  for (const wish of wishes) {
    now += wish.after;
    const request = intendedRequest(state, wish, now);
    moments.push(...run.step(state, { request, at: now }));
    state = moments.at(-1)?.after ?? state;
  }
  return { definition, moments, state, now };
}

/** A property of every history. A counterexample prints its intents, which `playHistory` plays again. */
export function everyHistory(holds: (history: History) => void, runs = 80, wanted = intents): void {
  const plans = plansOf(historyOffice);
  fc.assert(
    fc.property(wanted, (wishes) => holds(playHistory(wishes, historyOffice, plans))),
    { numRuns: runs },
  );
}

/** A property of every history of bookings. */
export function everyBookingHistory(holds: (history: History) => void, runs = 80): void {
  everyHistory(holds, runs, bookingIntents);
}

/** A property of every history of cases. */
export function everyCaseHistory(holds: (history: History) => void, runs = 80): void {
  everyHistory(holds, runs, caseIntents);
}

/** A property of every history of the clearing desk. */
export function everyDeskHistory(holds: (history: History) => void, runs = 80): void {
  everyHistory(holds, runs, deskIntents);
}

function openAtNight(definition: OfficeDefinition): OfficeDefinition {
  const queues = Object.entries(definition.queues).map(
    ([key, queue]) => [key, { ...queue, opening: alwaysOpen }] as const,
  );
  return { ...definition, queues: Object.fromEntries(queues) };
}
