import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { everyHistory, historyOffice } from "../testing/histories.ts";
import { counter, signOn, ticket } from "../testing/requests.ts";
import { plansOf, runOffice } from "../testing/run-office.ts";
import { wallTime } from "../testing/wall-time.ts";
import type { Request } from "./command.ts";
import type { Decision } from "./decision.ts";
import { minute, type Instant } from "./instant.ts";
import { emptyOffice, type OfficeState } from "./state.ts";
import type { VisitId, WaitingVisit } from "./visit.ts";

type Ask = (request: Request) => Decision;

const start = wallTime("00:00");
const serviceTime = 5 * minute;
const { queues } = historyOffice;
const targets = Object.values(queues).map(({ targetWait }) => targetWait);
const steepest = Math.max(...targets) / Math.min(...targets);

/** One counter that does nothing but call and finish, from its queues in this order. */
const loneCounter = {
  ...historyOffice,
  counters: {
    c1: {
      number: "1",
      area: "eg",
      direction: { de: "links" },
      queues: ["emergency", "appointments", "clearing"],
    },
  },
};

const plans = plansOf(loneCounter);

describe("no visit starves", () => {
  it("[C4] one counter calls everybody in the end, while an urgent visit arrives at every service", () => {
    everyHistory(({ state, now }) => {
      const { waiting, called } = serve(state, now, () => ["emergency"]);
      for (const visit of waiting) {
        const place = called.indexOf(visit.id);
        expect(place, `place of ${visit.number}`).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThan(callsAtMost(waiting, visit, now));
      }
    }, 40);
  });

  it("[C4] … or while somebody arrives at any queue of the kiosk", () => {
    const arrivals = fc.infiniteStream(fc.constantFrom("emergency", "clearing", null));
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 12 }), (stream, atFirst) => {
        const opened = opening(atFirst);
        const { waiting, called } = serve(opened, start + minute, () =>
          [...stream.take(1)].filter((queue) => queue !== null),
        );
        for (const { id } of waiting) expect(called).toContain(id);
      }),
      { numRuns: 30 },
    );
  });

  it("[C4] … or while urgent visits arrive faster than the counter can serve", () => {
    const { waiting, called } = serve(opening(10), start + minute, () => [
      "emergency",
      "emergency",
    ]);
    for (const { id } of waiting) expect(called).toContain(id);
  });

  it("[C4] everybody is called once the arrivals stop, however many came at once", () => {
    let rush = 60;
    const { waiting, called } = serve(opening(10), start + minute, () => {
      rush -= 1;
      return rush > 0 ? ["emergency", "emergency", "emergency"] : [];
    });
    for (const { id } of waiting) expect(called).toContain(id);
  });
});

/**
 * How many calls it may take: of those who arrive one a service, only the share 1 − 1/steepest can still overtake, so
 * that the people there at the beginning (and those with an appointment later on) count `steepest` times.
 */
function callsAtMost(waiting: readonly WaitingVisit[], visit: WaitingVisit, now: Instant): number {
  const untilDue = Math.max(0, visit.servableSince - now) / serviceTime;
  return (waiting.length + 2) * steepest + untilDue + 1;
}

/** So many visits wait from midnight on. */
function opening(visits: number): OfficeState {
  const run = runOffice(loneCounter, plans);
  let state = emptyOffice;
  for (let i = 0; i < visits; i += 1) {
    state = run.step(state, { request: ticket("clearing"), at: start }).at(-1)?.after ?? state;
  }
  return state;
}

/** Serves from now on until everybody who waits now was called, or far too long. */
function serve(
  before: OfficeState,
  from: Instant,
  arrivals: () => readonly string[],
): { readonly waiting: readonly WaitingVisit[]; readonly called: readonly VisitId[] } {
  const run = runOffice(loneCounter, plans);
  const waiting = [...before.visits.values()].filter((visit) => visit.status === "waiting");
  const left = new Set(waiting.map(({ id }) => id));
  const called: VisitId[] = [];
  // The turn of the day would end every wait by itself, so that the day here has no end.
  let state: OfficeState = { ...before, day: "9999-12-31" };
  let now = from;
  const ask: Ask = (request) => {
    const [{ decision, after }] = run.step(state, { request, at: now });
    state = after;
    return decision;
  };
  freeCounter(ask);
  while (left.size > 0 && called.length < 500) {
    for (const queue of arrivals()) ask(ticket(queue, queue === "emergency" ? "lost" : undefined));
    const decision = ask(counter("c1", { type: "CallNext" }));
    expect(decision).toMatchObject({ accepted: true });
    if (decision.accepted && decision.answer.kind === "visit") {
      called.push(decision.answer.visit);
      left.delete(decision.answer.visit);
    }
    now += serviceTime;
    ask(counter("c1", { type: "Finish", outcome: "left" }));
  }
  return { waiting, called };
}

/** Whatever the history left: the counter is empty, and somebody sits there. */
function freeCounter(ask: Ask): void {
  ask(counter("c1", { type: "Finish", outcome: "left" }));
  ask(counter("c1", { type: "Finish", outcome: "done" }));
  ask(signOn("c1", "s01"));
  ask(signOn("c1", "s02"));
  ask(signOn("c1", "s03"));
}
