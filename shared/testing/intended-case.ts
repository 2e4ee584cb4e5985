import { missingDocuments } from "../domain/cases/checklist.ts";
import type { OfficeCase } from "../domain/cases/office-case.ts";
import { caseEnds, caseSteps, isOver } from "../domain/cases/steps.ts";
import type { CaseCommand, FoundDocument, Request, SeenCase } from "../domain/command.ts";
import type { StaffKey } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import { emptyCounter, emptyLine, type OfficeState } from "../domain/state.ts";
import { businessDay } from "../domain/wall-clock.ts";
import { allDocuments, back, backDuty } from "./case-requests.ts";
import type { CaseAct } from "./case-weights.ts";
import type { Intent } from "./intents.ts";
import { counter, handingOver, signOn, system, ticket } from "./requests.ts";

type CaseIntent = Intent & { readonly act: CaseAct };
type Answers = OfficeCase["answers"];

const people = ["s02", "s03", "s03"] as const;
const teams = ["work", "work", "urgent", "infodesk"] as const;
const reasons = ["documents", "authority", "production"] as const;
const levels = [1, 2, 3] as const;
const statuses = [...caseSteps, ...caseEnds];
const references = 40;

/** An intent of the back office as a request to the office of `testOffice()` as it is; sensible or not. */
export function intendedCase(state: OfficeState, intent: CaseIntent, now: Instant): Request {
  const { pick, other } = intent;
  const staff = other % 12 === 11 ? choose(people, pick) : onBackDuty(state, intent);
  const ask = (command: Parameters<typeof back>[0]) => back(command, staff);
  const seen = seenBy(state, intent);
  const text = "because";
  switch (intent.act) {
    case "work-case":
      return state.duties[staff]?.kind === "back"
        ? ask(nextDeed(state, intent, now))
        : backDuty(staff, choose(teams, other));
    case "bring-case":
      return nextAtCounter(state, intent);
    case "to-back-office":
      return backDuty(choose(people, intent.counter), choose(teams, other));
    case "take-case":
      return ask({ type: "TakeNextCase" });
    case "assign-case":
      return ask({
        type: "AssignCase",
        ...seen,
        to: other % 3 === 0 ? null : choose(people, other),
      });
    case "check-documents":
      return ask(checking(state, intent));
    case "move-case": {
      const to = choose(statuses, other) ?? "closed";
      return ask({ type: "MoveCase", ...seen, to, ...(pick % 2 === 0 && { reason: text }) });
    }
    case "move-cases": {
      const to = choose(statuses, other) ?? "ready";
      const cases = [seen, seenBy(state, { ...intent, pick: pick + 1 })];
      return ask({ type: "MoveCases", cases, to });
    }
    case "wait-for-case":
      return ask({
        type: "WaitForCase",
        ...seen,
        for: choose(reasons, other),
        until: dateAfter(now, (other % 6) - 1),
      });
    case "resume-case": {
      const file = sorted(state).find(({ waiting }) => waiting !== null);
      const known = file && { case: file.number, revision: file.revision };
      return ask({ type: "ResumeCase", ...(known ?? seen) });
    }
    case "set-cluster": {
      const [urgency, difficulty] = [choose(levels, other), choose(levels, pick)];
      return ask({ type: "SetCluster", ...seen, urgency, difficulty, reason: text });
    }
    case "set-team":
      return ask({ type: "SetTeam", ...seen, team: choose(teams, other), reason: text });
    case "note-case":
      return ask({ type: "NoteCase", ...seen, text });
    case "ask-for-documents":
      return ask({ type: "AskForDocuments", ...seen, until: dateAfter(now, (other % 6) - 1) });
    case "reprint-receipt": {
      const numbers = sorted(state).flatMap(({ receipts }) => receipts);
      return ask({ type: "ReprintReceipt", receipt: numbers.at(-1) ?? "E-2026-999999" });
    }
    case "letter":
      return ask({
        type: "RegisterLetter",
        reference: `sticker-${pick % references}`,
        arrived: dateAfter(now, -(other % 5)),
        text: other % 2 === 0 ? text : null,
      });
    case "email":
      return system({
        type: "TakeInEmail",
        reference: `message-${pick % references}`,
        arrived: now - other,
        from: "visitor17@example.org",
        subject: "A question",
        text,
      });
    case "match-intake":
      return ask({ type: "MatchIntake", ...seen, intake: openIntake(state, other) });
    case "dismiss-intake":
      return ask({ type: "DismissIntake", intake: openIntake(state, other), reason: "spam" });
    case "open-from-post":
      return ask(opening(intent, { kind: "intake", intake: openIntake(state, pick) }, now));
    case "open-from-appointment":
      return ask(opening(intent, { kind: "appointment", appointment: 1 + (pick % 9) }, now));
    case "tend-cases":
      return system({ type: "TendCases" });
  }
}

/** Somebody comes, is called and served at the counter `c1`, and leaves a new case or more documents for one. */
function nextAtCounter(state: OfficeState, { pick, other }: CaseIntent): Request {
  const { staff, visit } = state.counters["c1"] ?? emptyCounter;
  if (staff === null) return signOn("c1", "s01");
  const served = visit === null ? undefined : state.visits.get(visit);
  if (served === undefined) {
    const { waiting } = state.lines["clearing"] ?? emptyLine;
    return waiting.length === 0 ? ticket("clearing") : counter("c1", { type: "CallNext" });
  }
  if (served.status !== "serving") return counter("c1", { type: "StartService" });
  const received = other % 2 === 0 ? allDocuments : ["passport"];
  const again = openCases(state).find(({ service }) => service === "study");
  const file = pick % 3 === 0 ? (again?.number ?? null) : null;
  return counter("c1", handingOver(received, { case: served.case ?? file }));
}

/** What somebody on back duty does next: open what came, or bring a case one step on. */
function nextDeed(
  state: OfficeState,
  intent: CaseIntent,
  now: Instant,
): Parameters<typeof back>[0] {
  const { pick, other } = intent;
  const intake = openIntake(state, pick);
  if (intake !== 0 && other % 3 === 0) return opening(intent, { kind: "intake", intake }, now);
  const open = openCases(state);
  const file = open[pick % Math.max(1, open.length)];
  if (file === undefined) {
    const reference = `sticker-${state.nextIntake}`;
    return { type: "RegisterLetter", reference, arrived: dateAfter(now, 0), text: null };
  }
  const seen = { case: file.number, revision: file.revision };
  switch (file.status) {
    case "received":
    case "incomplete":
      return checking(state, { ...intent, pick: state.cases.size, other: 7 }, file);
    case "complete":
      return { type: "MoveCase", ...seen, to: "in-review" };
    case "in-review":
      if (missingDocuments(file.checklist).length > 0) {
        return { type: "AskForDocuments", ...seen, until: dateAfter(now, 3) };
      }
      return { type: "MoveCase", ...seen, to: "decided" };
    case "decided":
      return { type: "MoveCases", cases: [seen], to: "in-production" };
    case "in-production":
      return { type: "MoveCases", cases: [seen], to: "ready" };
    default:
      return { type: "MoveCase", ...seen, to: "closed" };
  }
}

/** Some findings; bits of `other` say which documents are there. */
function checking(
  state: OfficeState,
  intent: CaseIntent,
  file: OfficeCase | undefined = caseAt(state, intent.pick),
): Extract<Parameters<typeof back>[0], { type: "CheckDocuments" }> {
  const { other, pick } = intent;
  const items = file?.checklist.items ?? [];
  const findings = items.map(({ document }, place): FoundDocument => {
    const here = ((other >> Math.min(place, 2)) & 1) === 1;
    if (here && pick % 5 === 4) {
      return { document, finding: { state: "not-needed", reason: "on-file" } };
    }
    return { document, finding: { state: here ? "received" : "missing" } };
  });
  const seen =
    file === undefined
      ? seenBy(state, intent)
      : { case: file.number, revision: file.revision - (pick % 9 === 8 ? 1 : 0) };
  return { type: "CheckDocuments", ...seen, findings, conditions: [] };
}

function opening(
  { other }: CaseIntent,
  from: Extract<CaseCommand, { type: "OpenCase" }>["from"],
  now: Instant,
): Extract<Parameters<typeof back>[0], { type: "OpenCase" }> {
  const answers: Answers = {
    titleExpires: other % 3 === 0 ? null : dateAfter(now, other - 10),
    travels: other % 4 === 0 ? dateAfter(now, other % 12) : null,
    jobAtRisk: other % 10 === 9,
  };
  const service = other % 4 === 3 ? "commitment" : "study";
  return { type: "OpenCase", from, service, answers, language: "ar", person: null };
}

/** Somebody who may ask; who comes first to the back office when nobody is there. */
function onBackDuty({ duties }: OfficeState, intent: Intent): StaffKey {
  const there = people.filter((staff) => duties[staff]?.kind === "back");
  return there[intent.counter % Math.max(1, there.length)] ?? choose(people, intent.counter);
}

/** Mostly a case as it is; now and then as it was one change ago. */
function seenBy(state: OfficeState, { pick, other }: Intent): SeenCase {
  const file = caseAt(state, pick);
  if (file === undefined) return { case: "2026-999999-0", revision: 1 };
  return { case: file.number, revision: file.revision - (other % 8 === 7 ? 1 : 0) };
}

/** Oldest first, so that a picked number means the same whatever the hashes are. */
function sorted(state: OfficeState): readonly OfficeCase[] {
  return [...state.cases.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

const openCases = (state: OfficeState) => sorted(state).filter(({ status }) => !isOver(status));

function caseAt(state: OfficeState, pick: number): OfficeCase | undefined {
  const cases = sorted(state);
  return cases[pick % Math.max(1, cases.length)];
}

/** Something that lies there; 0 when nothing does. */
function openIntake({ intake }: OfficeState, pick: number): number {
  const open = [...intake.values()].filter(({ settled }) => settled === null);
  const ids = open.map(({ id }) => id).toSorted((a, b) => a - b);
  return ids[pick % Math.max(1, ids.length)] ?? 0;
}

function dateAfter(now: Instant, days: number): string {
  const today = Temporal.PlainDate.from(businessDay(now, "Europe/Berlin"));
  return today.add({ days }).toString();
}

function choose<T>(values: readonly [T, ...T[]], pick: number): T;
function choose<T>(values: readonly T[], pick: number): T | undefined;
function choose<T>(values: readonly T[], pick: number): T | undefined {
  return values[pick % values.length];
}
