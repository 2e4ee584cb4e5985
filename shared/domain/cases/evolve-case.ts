import type { AppointmentId } from "../appointment.ts";
import type { CaseUpdate, Event } from "../event.ts";
import type { OfficeState } from "../state.ts";
import type { CaseChange, CaseEntry, CaseOrigin, OfficeCase } from "./office-case.ts";
import { isOver } from "./steps.ts";
import { withClosedTime } from "./closed-times.ts";
import { compareCases, withListed, withoutListed } from "./worklist.ts";

type CaseEvent = Extract<
  Event,
  {
    type: "CaseOpened" | "CaseChanged" | "ReceiptIssued" | "IntakeRegistered" | "IntakeSettled";
  }
>;

/** The state after something happened to a case or to the post. */
export function evolveCase(state: OfficeState, event: CaseEvent): OfficeState {
  switch (event.type) {
    case "CaseOpened":
      return opened(state, event);
    case "CaseChanged":
      return changed(state, event);
    case "ReceiptIssued": {
      const { receipt } = event;
      const [, year, count] = receipt.number.split("-").map(Number);
      const found = state.cases.get(receipt.case);
      const receipts = found && { ...found, receipts: [...found.receipts, receipt.number] };
      return {
        ...state,
        receipts: state.receipts.with(receipt.number, receipt),
        lastReceipt: { year: year ?? 0, count: count ?? 0 },
        cases: receipts === undefined ? state.cases : state.cases.with(receipt.case, receipts),
      };
    }
    case "IntakeRegistered": {
      const { item } = event;
      return {
        ...state,
        intake: state.intake.with(item.id, item),
        byIntakeReference: state.byIntakeReference.with(item.reference, item.id),
        nextIntake: item.id + 1,
      };
    }
    case "IntakeSettled": {
      const item = state.intake.get(event.intake);
      if (item === undefined) return state;
      return { ...state, intake: state.intake.with(item.id, { ...item, settled: event.how }) };
    }
  }
}

function opened(
  state: OfficeState,
  { case: facts, at, by, noted }: Extract<Event, { type: "CaseOpened" }>,
): OfficeState {
  const entry = { at, by, what: { kind: "opened" }, revision: 1, noted } as const;
  const fresh = { ...facts, since: at, receipts: [], revision: 1, history: [entry] };
  const [year, count] = facts.number.split("-").map(Number);
  const appointment = appointmentOf(state, facts.origin);
  const { byCaseAppointment: known } = state;
  return replaced(
    {
      ...state,
      byCaseCode: state.byCaseCode.with(facts.code, facts.number),
      byCaseAppointment: appointment === null ? known : known.with(appointment, facts.number),
      lastCase: { year: year ?? 0, count: count ?? 0 },
    },
    null,
    fresh,
  );
}

/** The appointment a case began from, be it by way of its visit; null without one. */
function appointmentOf({ visits }: OfficeState, origin: CaseOrigin): AppointmentId | null {
  switch (origin.kind) {
    case "appointment":
      return origin.appointment;
    case "counter":
      return visits.get(origin.visit)?.appointment ?? null;
    case "intake":
      return null;
  }
}

function changed(
  state: OfficeState,
  { case: number, at, by, change, noted, now }: Extract<Event, { type: "CaseChanged" }>,
): OfficeState {
  const before = state.cases.get(number);
  if (before === undefined) return state;
  const revision = before.revision + 1;
  const moved = now.status !== undefined && now.status !== before.status;
  const after: OfficeCase = {
    ...before,
    ...now,
    since: moved ? at : before.since,
    revision,
    history: [...before.history, { at, by, what: whatHappened(change, now), revision, noted }],
  };
  return withClosedTime(replaced(state, before, after), before, after, at);
}

/** A line of the timeline; to whom a case went is what the event changed. */
function whatHappened(change: CaseChange, now: CaseUpdate): CaseEntry["what"] {
  return change.kind === "assigned" ? { ...change, to: now.assignee ?? null } : change;
}

/** The case in the map and in its team's worklist, which only open cases are in (rule K5). */
function replaced(state: OfficeState, before: OfficeCase | null, after: OfficeCase): OfficeState {
  const cases = state.cases.with(after.number, after);
  if (before !== null && keepsPlace(before, after)) return { ...state, cases };
  const lists = { ...state.worklists };
  if (before !== null && !isOver(before.status)) {
    const { team } = before.routing;
    lists[team] = withoutListed(lists[team] ?? [], before, state.cases);
  }
  if (!isOver(after.status)) {
    const { team } = after.routing;
    lists[team] = withListed(lists[team] ?? [], after, cases);
  }
  return { ...state, cases, worklists: lists };
}

/** Most changes move nothing, and a list that stays the same need not be looked at again. */
function keepsPlace(before: OfficeCase, after: OfficeCase): boolean {
  const stays = before.routing.team === after.routing.team && compareCases(before, after) === 0;
  return stays && isOver(before.status) === isOver(after.status);
}
