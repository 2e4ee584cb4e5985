import { describe, expect, it } from "vitest";
import { back, backDuty } from "../../testing/case-requests.ts";
import { everyCaseHistory, everyHistory, historyOffice } from "../../testing/histories.ts";
import { plansOf, runOffice, type Moment } from "../../testing/run-office.ts";
import type { Request, SeenCase } from "../command.ts";
import type { Event } from "../event.ts";
import { evolve } from "../evolve.ts";
import type { OfficeState } from "../state.ts";
import { isComplete } from "./checklist.ts";
import type { OfficeCase } from "./office-case.ts";
import { isOver, stepKind } from "./steps.ts";
import { compareCases, isWorkable } from "./worklist.ts";

const plans = plansOf(historyOffice);

describe("cases, whatever happens", () => {
  it("[K2] go no step that is forbidden, and skip or end none without a mark and a reason", () => {
    everyCaseHistory(({ moments }) => {
      for (const { from, to, event } of stepsOf(moments)) {
        // Taking back the end of the visit that collected it (rules C9 and K7).
        const collected = event.type === "CaseChanged" && event.by === "front-office";
        if (from === "closed" && to === "ready" && collected) continue;
        const kind = stepKind(from, to);
        expect(kind, `${from} → ${to}`).not.toBe("impossible");
        if (kind === "next") continue;
        expect(event).toMatchObject({ change: { kind: "moved", to }, noted: true });
        expect(event).toHaveProperty("change.skipped", kind === "skips");
      }
    });
  });

  it("[K2] have every change in their history, with its time and a role", () => {
    everyCaseHistory(({ state, moments }) => {
      const written = new Map<string, number>();
      for (const { events } of moments) {
        for (const event of events) {
          if (event.type === "CaseOpened") written.set(event.case.number, 1);
          if (event.type === "CaseChanged") {
            written.set(event.case, (written.get(event.case) ?? 0) + 1);
          }
        }
      }
      for (const { number, history, revision } of state.cases.values()) {
        expect(revision).toBe(written.get(number));
        expect(history.map((entry) => entry.revision)).toEqual(counted(revision));
        const times = history.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }
    });
  });

  it("[K3] are complete exactly when their checklist is, until the review begins", () => {
    everyCaseHistory(({ state }) => {
      for (const { status, checklist, completeSince, number } of state.cases.values()) {
        if (status === "complete") expect(isComplete(checklist), number).toBe(true);
        if (status === "incomplete") expect(isComplete(checklist), number).toBe(false);
        if (status === "incomplete" || status === "received") expect(completeSince).toBeNull();
        if (status === "complete") expect(completeSince).not.toBeNull();
      }
    });
  });

  it("[K5] are in the worklist of their team while they are open, and each list is in order", () => {
    everyCaseHistory(({ moments }) => {
      for (const { after } of changesOf(moments)) expectListed(after);
    });
    everyHistory(({ state }) => expectListed(state), 30);
  });

  it("[K5] two who ask for the next case at the same instant get two, and each the first that is free", () => {
    let both = 0;
    everyCaseHistory(({ state: played, now }) => {
      const run = runOffice(historyOffice, plans);
      const ask = (state: OfficeState, request: Request) =>
        run.step(state, { request, at: now }).at(-1) ?? expect.unreachable("no moment");
      const staffed = ask(ask(played, backDuty("s02")).after, backDuty("s03")).after;
      // Somebody at a counter with a visit stays there.
      if (["s02", "s03"].some((staff) => staffed.duties[staff]?.kind !== "back")) return;
      const free = (staffed.worklists["work"] ?? [])
        .flatMap((number) => staffed.cases.get(number) ?? [])
        .filter((file) => file.assignee === null && isWorkable(file, now));
      const first = ask(staffed, back({ type: "TakeNextCase" }, "s02"));
      const second = ask(first.after, back({ type: "TakeNextCase" }, "s03"));
      expect([taken(first), taken(second)]).toEqual([
        free[0]?.number ?? "no-open-case",
        free[1]?.number ?? "no-open-case",
      ]);
      if (free.length > 1) both += 1;
    });
    expect(both).toBeGreaterThan(0);
  });

  it("[K6] what each took from complete to ready or closed counts once, with its cluster of then", () => {
    let counted = 0;
    everyCaseHistory(({ state, moments }) => {
      const done = new Map<string, { readonly key: string; readonly at: number; took: number }>();
      for (const { event, file } of changedFiles(moments)) {
        if (event.now.status === "ready" || event.now.status === "closed") {
          const { number, cluster, completeSince } = file;
          if (done.has(number) || completeSince === null) continue;
          const key = `${cluster.urgency}x${cluster.difficulty}`;
          done.set(number, { key, at: event.at, took: event.at - completeSince });
        }
      }
      const kept = Object.entries(state.closedTimes).flatMap(([key, times]) =>
        times.map(({ at, took }) => ({ key, at, took })),
      );
      expect(sortedTimes(kept)).toEqual(sortedTimes([...done.values()]));
      counted += done.size;
    });
    expect(counted).toBeGreaterThan(0);
  });

  it("[W1] a command about a case as it was changes nothing, and says how much changed since", () => {
    let stale = 0;
    everyCaseHistory(({ moments }) => {
      for (const { request, before, events, decision } of moments) {
        const seen = seenIn(request);
        const file = seen === null ? undefined : before.cases.get(seen.case);
        if (seen === null || file === undefined || file.revision === seen.revision) continue;
        expect(events).toEqual([]);
        if (decision.accepted || decision.refusal.code !== "case-changed") continue;
        const { revision } = file;
        expect(decision.refusal).toMatchObject({ revision, changes: revision - seen.revision });
        stale += 1;
      }
    });
    expect(stale).toBeGreaterThan(0);
  });

  it("[K1] what came by post is settled once, and belongs to a case that was there", () => {
    everyCaseHistory(({ moments, state }) => {
      const settled = moments
        .flatMap(({ events }) => events)
        .flatMap((event) => (event.type === "IntakeSettled" ? [event.intake] : []));
      expect(settled).toHaveLength(new Set(settled).size);
      const references = [...state.intake.values()].map(({ reference }) => reference);
      expect(references).toHaveLength(new Set(references).size);
    });
  });
});

interface Step {
  readonly from: OfficeCase["status"];
  readonly to: OfficeCase["status"];
  readonly event: Event;
}

function stepsOf(moments: readonly Moment[]): readonly Step[] {
  return moments.flatMap(({ before, events }) => {
    let state = before;
    return events.flatMap((event) => {
      const from = event.type === "CaseChanged" ? state.cases.get(event.case)?.status : undefined;
      const to = event.type === "CaseChanged" ? event.now.status : undefined;
      state = evolve(state, event);
      return from === undefined || to === undefined || from === to ? [] : [{ from, to, event }];
    });
  });
}

/** Every change of a case, with the case after it. */
function changedFiles(moments: readonly Moment[]) {
  return moments.flatMap(({ before, events }) => {
    let state = before;
    return events.flatMap((event) => {
      state = evolve(state, event);
      if (event.type !== "CaseChanged") return [];
      const file = state.cases.get(event.case) ?? expect.unreachable("a change is of a case");
      return [{ event, file }];
    });
  });
}

function sortedTimes<
  T extends { readonly key: string; readonly at: number; readonly took: number },
>(times: readonly T[]): readonly T[] {
  return times.toSorted((a, b) => a.at - b.at || a.took - b.took || (a.key < b.key ? -1 : 1));
}

/** Moments that did something to cases. */
function changesOf(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter(({ before, after }) => before.cases !== after.cases);
}

function expectListed(state: OfficeState): void {
  expect(listed(state)).toEqual(expectedLists(state));
}

function listed({ worklists }: OfficeState): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(worklists).filter(([, list]) => list.length > 0));
}

/** The lists as they would be if they were made now. */
function expectedLists({ cases }: OfficeState): Readonly<Record<string, readonly string[]>> {
  const lists: Record<string, string[]> = {};
  for (const file of [...cases.values()].toSorted(compareCases)) {
    if (!isOver(file.status)) (lists[file.routing.team] ??= []).push(file.number);
  }
  return lists;
}

function taken({ decision }: Moment): string {
  if (!decision.accepted) return decision.refusal.code;
  return decision.answer.kind === "case-changed" ? decision.answer.case : decision.answer.kind;
}

function seenIn(request: Request): SeenCase | null {
  const { command } = request;
  return request.role === "counter" && "case" in command && "revision" in command
    ? { case: String(command.case), revision: Number(command.revision) }
    : null;
}

const counted = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
