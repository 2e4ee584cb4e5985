import { caseNumber } from "../../cases/case-number.ts";
import { freshChecklist, isComplete, type CaseChecklist } from "../../cases/checklist.ts";
import type { UrgencyAnswers } from "../../cases/cluster.ts";
import { clusterOf, routingOf } from "../../cases/judge.ts";
import type { ActorRole, CaseOrigin, OfficeCase } from "../../cases/office-case.ts";
import type { CasePerson } from "../../command.ts";
import type { Context, PersonalRecord } from "../../decision.ts";
import type { Language, ServiceKey } from "../../definition.ts";
import type { Event } from "../../event.ts";
import { day } from "../../instant.ts";
import type { OfficeState } from "../../state.ts";
import { freeCaseCode } from "./case-code.ts";

/** A case to begin. */
export interface NewCase {
  readonly origin: CaseOrigin;
  readonly service: ServiceKey;
  readonly language: Language;
  readonly person: CasePerson | null;
  readonly mail: boolean;
  readonly answers: UrgencyAnswers;
  /** What was found already; null when nobody has looked yet. */
  readonly checked: ((fresh: CaseChecklist) => CaseChecklist | null) | null;
  readonly note: string | undefined;
}

type OpenedCase = Extract<Event, { type: "CaseOpened" }>["case"];

export interface Opened {
  readonly case: OpenedCase;
  readonly event: Event;
  readonly personal: readonly PersonalRecord[];
}

/** Begins a case (rule K1), clustered (K4) and routed (K5); or says what the definition does not have. */
export function openCase(
  state: OfficeState,
  wish: NewCase,
  by: ActorRole,
  { definition, plan, now, codeDigits }: Context,
): Opened | { readonly unknown: string } {
  const { origin, service: key, language, person, answers, checked, note } = wish;
  const service = definition.services[key];
  const traits = { service: key, answers, today: plan.day };
  const cluster = clusterOf(traits, definition);
  const routing = cluster && routingOf(traits, cluster, definition);
  if (service === undefined || cluster === null || routing === null) return { unknown: key };
  const fresh = freshChecklist(service.checklist);
  const checklist = checked === null ? fresh : checked(fresh);
  if (checklist === null) return { unknown: key };
  const year = Number(plan.day.slice(0, 4));
  const count = state.lastCase.year === year ? state.lastCase.count + 1 : 1;
  const complete = checked !== null && isComplete(checklist);
  const status = checked === null ? "received" : complete ? "complete" : "incomplete";
  const opened: OpenedCase = {
    number: caseNumber(year, count),
    code: freeCaseCode(state, codeDigits),
    status,
    origin,
    service: key,
    opened: now,
    language,
    person: person?.pseudonym ?? null,
    mailed: wish.mail && person?.email !== null && person !== null && definition.mail !== null,
    checklist,
    answers,
    cluster,
    routing,
    completeSince: complete ? now : null,
    documentsUntil:
      status === "incomplete" ? now + definition.caseTerms.documentsWithin * day : null,
    assignee: null,
    waiting: null,
  };
  return {
    case: opened,
    event: { type: "CaseOpened", at: now, case: opened, by, noted: note !== undefined },
    personal: [...caseNote(opened.number, 1, note), ...personOf(person)],
  };
}

/** The record of a note; none when there is none. */
export function caseNote(
  number: OfficeCase["number"],
  revision: number,
  text: string | undefined,
): readonly PersonalRecord[] {
  return text === undefined ? [] : [{ kind: "case-note", case: number, revision, text }];
}

/** The record of an applicant. */
export function personOf(person: CasePerson | null): readonly PersonalRecord[] {
  if (person === null) return [];
  const { pseudonym, name, email, fileNumber } = person;
  return [{ kind: "person", person: pseudonym, name, email, phone: null, fileNumber }];
}
