import { describe, expect, it } from "vitest";
import { everyHistory } from "../testing/histories.ts";
import { before } from "./line.ts";
import type { OfficeState } from "./state.ts";

describe("lines, counters and visits stay in step", () => {
  always("[C6] a visit is at one counter at most, and a counter has one visit at most", (state) => {
    const atCounters = Object.entries(state.counters)
      .filter(([, { visit }]) => visit !== null)
      .map(([counter, { visit }]) => ({ counter, visit }));
    const called = [...state.visits.values()]
      .filter((visit) => visit.status === "called" || visit.status === "serving")
      .map(({ counter, id }) => ({ counter, visit: id }));
    expect(atCounters.toSorted(byCounter)).toEqual(called.toSorted(byCounter));
  });

  always(
    "[C6] every waiting visit is in the line of its queue, once, and nobody else is",
    (state) => {
      const inLines = Object.entries(state.lines).flatMap(([queue, { waiting }]) =>
        waiting.map((id) => `${queue} ${id}`),
      );
      const waiting = [...state.visits.values()]
        .filter(({ status }) => status === "waiting")
        .map(({ queue, id }) => `${queue} ${id}`);
      expect(inLines.toSorted()).toEqual(waiting.toSorted());
    },
  );

  always("[C3] every line is in the order in which it will be called", (state) => {
    for (const { waiting } of Object.values(state.lines)) {
      const visits = waiting.map((id) => state.visits.get(id));
      visits.forEach((visit, place) => {
        const next = visits[place + 1];
        if (visit !== undefined && next !== undefined) expect(before(visit, next)).toBe(true);
      });
    }
  });

  always("[C10] no visit is at a counter where nobody sits", (state) => {
    for (const { staff, visit } of Object.values(state.counters)) {
      if (visit !== null) expect(staff).not.toBeNull();
    }
  });

  always("[U1] a counter's staff member is on front duty there, and nowhere else", (state) => {
    const seats = Object.entries(state.counters)
      .filter(([, { staff }]) => staff !== null)
      .map(([counter, { staff }]) => `${staff} ${counter}`);
    const front = Object.entries(state.duties).flatMap(([staff, duty]) =>
      duty.kind === "front" ? [`${staff} ${duty.counter}`] : [],
    );
    expect(seats.toSorted()).toEqual(front.toSorted());
  });

  always(
    "[D2] everybody called now is in the list of calls, once, with counter and count",
    (state) => {
      expect(new Set(state.calls.map(({ visit }) => visit)).size).toBe(state.calls.length);
      for (const visit of state.visits.values()) {
        if (visit.status !== "called") continue;
        const { id, number, counter, lastCall, calls } = visit;
        expect(state.calls).toContainEqual({
          visit: id,
          number,
          counter,
          at: lastCall,
          times: calls,
        });
      }
    },
  );

  always("[C7] a visit that waits again or is missed is no longer among the calls", (state) => {
    for (const { visit } of state.calls) {
      expect(["called", "serving", "parked", "finished"]).toContain(
        state.visits.get(visit)?.status,
      );
    }
  });
});

/** A rule that holds after every moment of every history. */
function always(title: string, check: (state: OfficeState) => void): void {
  it(title, () => {
    everyHistory(({ moments }) => {
      for (const { after } of moments) check(after);
    });
  });
}

function byCounter(a: { readonly counter: string }, b: { readonly counter: string }): number {
  return a.counter < b.counter ? -1 : 1;
}
