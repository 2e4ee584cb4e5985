import { describe, expect, it } from "vitest";
import { everyHistory, type History } from "../testing/histories.ts";
import { evolve } from "./evolve.ts";
import { periodChange, type PeriodChange } from "./period.ts";
import { emptyOffice } from "./state.ts";
import type { Visit, VisitId } from "./visit.ts";

type Begin = Extract<PeriodChange, { change: "begin" }>;
/** A visit's periods as a stack: each ends where the next begins, and an undo takes the last one off. */
type Periods = Map<VisitId, Begin[]>;

describe("timed periods", () => {
  it("[C9] [J3] the last period is the visit as it is now, whatever was undone", () => {
    everyHistory((history) => {
      follow(history, (visit, periods) => {
        expect(periods.at(-1)).toEqual({
          change: "begin",
          visit: visit.id,
          at: visit.since,
          status: visit.status,
          queue: visit.queue,
          service: visit.service,
          counter: "counter" in visit ? visit.counter : null,
          outcome: visit.status === "finished" ? visit.outcome : null,
        });
      });
    });
  });

  it("[C9] periods follow each other without gap or overlap, and add up to the stay", () => {
    everyHistory((history) => {
      const issued = new Map<VisitId, number>();
      for (const event of history.moments.flatMap(({ events }) => events)) {
        if (event.type === "TicketIssued") issued.set(event.visit.id, event.at);
        if (event.type === "TicketHandedIn") issued.set(event.visit.id, event.visit.arrival);
      }
      follow(history, (visit, periods, now) => {
        const begins = periods.map((period) => period.at);
        const lengths = begins.map((from, i) => (begins[i + 1] ?? now) - from);
        for (const length of lengths) expect(length).toBeGreaterThanOrEqual(0);
        const stay = now - (issued.get(visit.id) ?? Number.NaN);
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(stay);
      });
    });
  });

  it("a recall and a judged emergency begin no period", () => {
    everyHistory((history) => {
      follow(history, (_, periods) => {
        periods.forEach((period, i) => {
          const next = periods[i + 1];
          if (next === undefined) return;
          expect([next.status, next.queue]).not.toEqual([period.status, period.queue]);
        });
      });
    });
  });
});

/** Folds a history's events into periods, and checks every visit that an event touched. */
function follow(
  { moments }: History,
  check: (visit: Visit, periods: readonly Begin[], now: number) => void,
): void {
  const all: Periods = new Map();
  let state = emptyOffice;
  for (const event of moments.flatMap(({ events }) => events)) {
    const next = evolve(state, event);
    const id = visitOf(event);
    const after = id === null ? undefined : next.visits.get(id);
    const change = id === null ? null : periodChange(event, state.visits.get(id), after);
    if (change?.change === "begin")
      all.set(change.visit, [...(all.get(change.visit) ?? []), change]);
    if (change?.change === "undo") all.set(change.visit, all.get(change.visit)?.slice(0, -1) ?? []);
    if (after !== undefined) check(after, all.get(after.id) ?? [], event.at);
    state = next;
  }
}

function visitOf(event: History["moments"][number]["events"][number]): VisitId | null {
  if (!("visit" in event)) return null;
  return typeof event.visit === "number" ? event.visit : event.visit.id;
}
