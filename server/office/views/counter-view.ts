import { admission } from "../../../shared/domain/admission.ts";
import type { CounterKey, QueueKey } from "../../../shared/domain/definition.ts";
import { checklistNow } from "../../../shared/domain/cases/checklist-now.ts";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import { isBeforeDecision } from "../../../shared/domain/cases/steps.ts";
import type { Visit } from "../../../shared/domain/visit.ts";
import type { CounterView } from "../../../shared/protocol/views.ts";
import { checklistView } from "./checklist-view.ts";
import { slipsOf } from "./kiosk-view.ts";
import type { Scene } from "./scene.ts";
import type { StaffVisits } from "./staff-visit.ts";

/** What one counter shows: its own visit whole, its queues' lines, and the floor around it. */
export function counterView(scene: Scene, key: CounterKey, row: StaffVisits): CounterView | null {
  const { definition, state } = scene;
  const counter = definition.counters[key];
  const area = counter === undefined ? undefined : definition.areas[counter.area];
  if (counter === undefined || area === undefined) return null;
  const served = new Set(counter.queues);
  return {
    audience: "counter",
    office: scene.fixed.office,
    counter: {
      key,
      number: counter.number,
      area: area.name,
      queues: [...counter.queues],
      staff: state.counters[key]?.staff ?? null,
      hasPrinter: counter.printer !== undefined,
    },
    current: currentVisit(scene, key, row),
    undo: undoOf(scene, key),
    queues: queuesOf(scene),
    ...listsOf(scene, row, served),
    staff: staffOf(scene),
    counters: countersOf(scene),
    services: scene.fixed.services,
    conditions: scene.fixed.conditions,
    teams: teamsOf(scene),
    parking: scene.fixed.parking,
    printer: scene.printer(counter.printer),
    slips: slipsOf(scene, ({ content }) => {
      return content.kind === "receipt" && state.receipts.get(content.receipt)?.counter === key;
    }),
    limits: scene.fixed.limits,
  };
}

function currentVisit(scene: Scene, key: CounterKey, row: StaffVisits): CounterView["current"] {
  const { state, people } = scene;
  const id = state.counters[key]?.visit ?? null;
  const visit = id === null ? undefined : state.visits.get(id);
  if (visit?.status !== "called" && visit?.status !== "serving") return null;
  const call = state.calls.find((other) => other.visit === visit.id);
  const appointment =
    visit.appointment === null ? undefined : state.appointments.get(visit.appointment);
  const { choice } = visit;
  return {
    ...row(visit),
    status: visit.status,
    calls: visit.status === "called" ? visit.calls : (call?.times ?? 1),
    lastCall: visit.status === "called" ? visit.lastCall : (call?.at ?? visit.since),
    choice: choice.kind === "chosen" ? choice : { ...choice, runnerUp: runnerUp(scene, choice) },
    name: appointment === undefined ? null : (people.person(appointment.person)?.name ?? null),
    note: visit.noted ? people.noteOfVisit(visit.id) : null,
    case: broughtCase(scene, visit),
  };
}

/** The case whose code was brought; else the one that began from the appointment, while documents still count. */
function broughtCase(scene: Scene, { case: number, appointment }: Visit) {
  if (number !== null) return caseOf(scene, number);
  const { byCaseAppointment } = scene.state;
  const begun = appointment === null ? undefined : byCaseAppointment.get(appointment);
  const file = begun === undefined ? null : caseOf(scene, begun);
  return file !== null && isBeforeDecision(file.status) ? file : null;
}

function caseOf({ state, definition, people }: Scene, number: CaseNumber) {
  const file = state.cases.get(number);
  if (file === undefined) return null;
  const { service, status, answers, mailed } = file;
  const checklist = checklistView(checklistNow(file, definition), definition);
  const person = file.person === null ? null : people.person(file.person);
  const stored = {
    name: (person?.name ?? null) !== null,
    email: (person?.email ?? null) !== null,
    fileNumber: (person?.fileNumber ?? null) !== null,
  };
  return { number, service, status, checklist, answers, stored, mailed };
}

function runnerUp({ state }: Scene, choice: Extract<VisitChoice, { kind: "policy" }>) {
  if (choice.runnerUp === null) return null;
  const { visit, waited, targetWait } = choice.runnerUp;
  return { number: state.visits.get(visit)?.number ?? "", waited, targetWait };
}

type VisitChoice = Extract<Visit, { status: "called" }>["choice"];

function undoOf({ state, definition, now }: Scene, key: CounterKey): CounterView["undo"] {
  const undoable = state.counters[key]?.undoable ?? null;
  if (undoable === null) return null;
  const until = undoable.at + definition.limits.undoWithin;
  const { action, before } = undoable;
  return now > until ? null : { action, number: before.number, until };
}

function queuesOf(scene: Scene): CounterView["queues"] {
  const { state, definition, plan, now } = scene;
  return Object.fromEntries(
    Object.entries(definition.queues).map(([key, { letter, name, targetWait, booking }]) => {
      const waiting = state.lines[key]?.waiting ?? [];
      const head = waiting[0] === undefined ? undefined : state.visits.get(waiting[0]);
      const headSince = head?.servableSince ?? null;
      const { state: openness } = admission(state, definition, plan, key, now);
      const entry = { letter, name, targetWait, waiting: waiting.length, headSince };
      const emergency = definition.choices.some(
        (choice) => choice.emergency && choice.queue === key,
      );
      const takesBookings = booking !== undefined;
      return [key, { ...entry, state: openness, emergency, takesBookings }] as const;
    }),
  );
}

function listsOf(
  { state, definition, aside }: Scene,
  row: StaffVisits,
  served: ReadonlySet<QueueKey>,
): Pick<CounterView, "waiting" | "parked" | "missed"> {
  const waiting: CounterView["waiting"] = {};
  const parked: CounterView["parked"] = {};
  const missed: CounterView["missed"] = {};
  for (const queue of served) {
    for (const id of state.lines[queue]?.waiting ?? []) {
      const visit = state.visits.get(id);
      if (visit !== undefined) waiting[id] = row(visit);
    }
  }
  const numberOf = (key: CounterKey) => definition.counters[key]?.number ?? key;
  for (const visit of aside().parked) {
    if (!served.has(visit.queue)) continue;
    const { id, reason, place, counter } = visit;
    parked[id] = { ...row(visit), reason, place, counter: numberOf(counter) };
  }
  for (const visit of aside().missed) {
    if (!served.has(visit.queue)) continue;
    const rejoinUntil = visit.since + definition.limits.rejoinWithin;
    missed[visit.id] = { ...row(visit), counter: numberOf(visit.counter), rejoinUntil };
  }
  return { waiting, parked, missed };
}

function staffOf({ definition, state }: Scene): CounterView["staff"] {
  return Object.fromEntries(
    Object.entries(definition.staff).map(([key, { name }]) => {
      return [key, { name, duty: state.duties[key] ?? { kind: "off" } }] as const;
    }),
  );
}

function countersOf({ definition, state }: Scene): CounterView["counters"] {
  return Object.fromEntries(
    Object.entries(definition.counters).map(([key, { number, area }]) => {
      const at = state.counters[key];
      const name = definition.areas[area]?.name ?? { de: area };
      const entry = { number, area: name, staff: at?.staff ?? null };
      return [key, { ...entry, occupied: (at?.visit ?? null) !== null }] as const;
    }),
  );
}

function teamsOf({ definition, state }: Scene): CounterView["teams"] {
  return Object.fromEntries(
    Object.entries(definition.teams).map(([key, { name }]) => {
      return [key, { name, openCases: state.worklists[key]?.length ?? 0 }] as const;
    }),
  );
}
