import { checklistNow } from "../../../shared/domain/cases/checklist-now.ts";
import { forecastOf } from "../../../shared/domain/cases/forecast-of.ts";
import type { CaseNumber, OfficeCase } from "../../../shared/domain/cases/office-case.ts";
import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import { isOver } from "../../../shared/domain/cases/steps.ts";
import { hour, type Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { CaseView } from "../../../shared/protocol/case-views.ts";
import { receiptPaths } from "../../../shared/protocol/receipt-paths.ts";
import type { MailRecord } from "../ports.ts";
import { believedFor } from "./case-row.ts";
import { checklistView } from "./checklist-view.ts";
import type { Scene } from "./scene.ts";

export type CaseViews = (scene: Scene, number: CaseNumber) => CaseView | null;

interface Known {
  readonly view: CaseView;
  readonly at: Instant;
  readonly of: Pick<OfficeState, "closedTimes" | "intake">;
}

/** Makes a case's view; null without the case. The same while nothing that it shows changed, and for some seconds. */
export function rememberCaseViews(): CaseViews {
  const known = new WeakMap<OfficeCase, Known>();
  return (scene, number) => {
    const { state, now } = scene;
    const file = state.cases.get(number);
    if (file === undefined) return null;
    const before = known.get(file);
    if (before !== undefined && isStill(before, scene)) return before.view;
    const view = caseView(scene, file);
    const { closedTimes, intake } = state;
    known.set(file, { view, at: now, of: { closedTimes, intake } });
    return view;
  };
}

function isStill({ at, of }: Known, { state, now }: Scene): boolean {
  const same = of.closedTimes === state.closedTimes && of.intake === state.intake;
  return same && now - at < believedFor && hourOf(now) === hourOf(at);
}

/** Forecasts count by the hour: one of a case that is not complete yet would differ at every moment. */
const hourOf = (now: Instant): Instant => now - (now % hour);

/** One case whole: checklist, timeline with its notes, receipts, forecast and what came by post. */
function caseView(scene: Scene, file: OfficeCase): CaseView {
  const { definition, state, now, people, fixed } = scene;
  const { number, code, revision, service, status, since, opened, language, mailed } = file;
  const { answers, cluster, routing, completeSince, documentsUntil, assignee, waiting } = file;
  return {
    audience: "case",
    number,
    code,
    revision,
    service,
    serviceName: definition.services[service]?.name ?? { de: service },
    status,
    since,
    opened,
    language,
    person: personOf(scene, file),
    personDeleted: file.person !== null && people.person(file.person) === null,
    mailed,
    checklist: checklistView(checklistNow(file, definition), definition),
    conditions: fixed.conditions,
    answers,
    urgency: cluster.urgency,
    difficulty: cluster.difficulty,
    because: { ...cluster.because, team: routing.because },
    team: routing.team,
    completeSince,
    documentsUntil,
    assignee,
    waiting,
    usualDays: usualDaysOf(definition),
    forecast: forecastOf(state, file, definition, hourOf(now)),
    receipts: receiptsOf(scene, file),
    history: file.history.map(({ noted, ...entry }) => {
      const note = noted ? people.noteOfCase(number, entry.revision) : null;
      return { ...entry, note, noteDeleted: noted && note === null };
    }),
    intake: postOf(scene, file),
  };
}

function usualDaysOf({ caseTerms }: OfficeDefinition): CaseView["usualDays"] {
  return { documents: caseTerms.documentsWithin, ...caseTerms.followUp };
}

function personOf({ people }: Scene, { person: pseudonym }: OfficeCase): CaseView["person"] {
  const person = pseudonym === null ? null : people.person(pseudonym);
  if (person === null) return null;
  const { name, email, fileNumber } = person;
  return { name, email, fileNumber };
}

function mailOf(record: MailRecord | null): CaseView["receipts"][number]["mail"] {
  return record && { state: record.progress };
}

function receiptsOf(
  { state: { receipts }, mails, receiptPdf }: Scene,
  { receipts: numbers, code }: OfficeCase,
): CaseView["receipts"] {
  return numbers.flatMap((number) => {
    const receipt = receipts.get(number);
    if (receipt === undefined) return [];
    const document = receiptPaths.pdf(number, code);
    return [
      {
        number,
        at: receipt.at,
        complete: receipt.missing.length === 0,
        document,
        pdf: receiptPdf(number),
        mail: mailOf(mails.record(`receipt:${number}`)),
      },
    ];
  });
}

/** What it began with and what was matched to it later, in that order. */
function postOf(
  { state, people }: Scene,
  { number, status, origin, history }: OfficeCase,
): CaseView["intake"] {
  const matched = history.flatMap(({ what }) => (what.kind === "intake" ? [what.intake] : []));
  const ids = new Set(origin.kind === "intake" ? [origin.intake, ...matched] : matched);
  return [...ids].flatMap((id) => {
    const item = state.intake.get(id);
    const settled = item?.settled;
    if (item === undefined || settled?.kind !== "matched" || settled.case !== number) return [];
    const { kind, arrived } = item;
    const said = people.intake(id);
    const { from = null, subject = null, text = null } = said ?? {};
    // Of a letter without a word an older version kept nothing; of an open case nothing is ever deleted.
    const deleted = said === null && isOver(status);
    return [{ id, kind, arrived, from, subject, text, deleted }];
  });
}
