import { describe, expect, it } from "vitest";
import { everyHistory, historyOffice } from "../testing/histories.ts";
import { plain } from "../testing/plain.ts";
import { counter } from "../testing/requests.ts";
import { plansOf, runOffice, type Moment } from "../testing/run-office.ts";
import { evolve } from "./evolve.ts";
import { second } from "./instant.ts";
import { emptyOffice, type OfficeState } from "./state.ts";
import { servicesRemembered } from "./wait-estimate.ts";

describe("evolve", () => {
  it("[J3] the events alone give the same state", () => {
    everyHistory(({ moments, state }) => {
      const events = moments.flatMap((moment) => moment.events);
      const stored: typeof events = JSON.parse(JSON.stringify(events));
      expect(plain(stored.reduce(evolve, emptyOffice))).toEqual(plain(state));
    });
  });

  it("[J3] no later moment changes an earlier state", () => {
    everyHistory(({ moments }) => {
      let state = emptyOffice;
      moments.forEach(({ after, events }, place) => {
        state = events.reduce(evolve, state);
        if (place % 10 === 0) expect(plain(after)).toEqual(plain(state));
      });
    }, 40);
  });

  it("[C9] an undo at once restores visits, lines, calls and counters exactly", () => {
    const plans = plansOf(historyOffice);
    everyHistory(({ moments }) => {
      moments.forEach((moment, place) => {
        const key = undoableAt(moment);
        if (key === null) return;
        const at = moment.at + (place % 2) * 10 * second;
        const [undone, ...more] = runOffice(historyOffice, plans).step(moment.after, {
          request: counter(key, { type: "Undo" }),
          at,
        });
        // Over midnight there is nothing left to undo.
        if (more.length > 0) return;
        expect(undone.decision.accepted).toBe(true);
        expect(withoutUndo(undone.after)).toEqual(withoutUndo(moment.before));
      });
    });
  });
});

/** The counter that may now undo what it just did. */
function undoableAt({ request, events }: Moment): string | null {
  if (request.role !== "counter") return null;
  const did = events.some(
    (event) =>
      event.type === "VisitCalled" ||
      event.type === "ServiceStarted" ||
      event.type === "VisitTransferred" ||
      (event.type === "VisitFinished" && event.outcome !== "handed-over"),
  );
  return did ? request.counter : null;
}

/** What an undo brings back: all but the memory of the action, and a service that fell off the list. */
function withoutUndo(state: OfficeState) {
  const { counters, lines, ...rest } = plain(state);
  return {
    ...rest,
    counters: Object.entries(counters).map(([key, { staff, visit }]) => ({ key, staff, visit })),
    lines: Object.entries(lines).flatMap(([key, line]) => {
      const { waiting, walkIns } = line;
      const recentServices = line.recentServices.slice(1 - servicesRemembered);
      const untouched = waiting.length + walkIns + recentServices.length === 0;
      return untouched ? [] : [{ key, waiting, walkIns, recentServices }];
    }),
    calls: rest.calls.toSorted((a, b) => b.at - a.at || a.visit - b.visit),
  };
}
