import type { Appointment, PersonPseudonym } from "../../appointment.ts";
import { caseNumber } from "../../cases/case-number.ts";
import { freshChecklist, type CaseChecklist } from "../../cases/checklist.ts";
import type { UrgencyAnswers } from "../../cases/cluster.ts";
import { clusterOf, routingOf } from "../../cases/judge.ts";
import type { ActorRole, CaseOrigin, OfficeCase } from "../../cases/office-case.ts";
import type { CasePerson } from "../../command.ts";
import type { Context, PersonalRecord } from "../../decision.ts";
import type { Language, OfficeDefinition, ServiceKey } from "../../definition.ts";
import type { Event } from "../../event.ts";
import type { OfficeState } from "../../state.ts";
import { freeCode } from "../appointments.ts";
import { recheck } from "./recheck.ts";

/** A case to begin. */
export interface NewCase {
  readonly origin: CaseOrigin;
  readonly service: ServiceKey;
  readonly language: Language;
  readonly person: CasePerson | null;
  /** Whose record the person's begins with, and whether it has an address; null when nobody's. */
  readonly like: Pick<Appointment, "person" | "mailed"> | null;
  readonly mail: boolean;
  readonly answers: UrgencyAnswers;
  /** The service's checklist as somebody worked through it; null when nobody has looked yet. */
  readonly checked: CaseChecklist | null;
  readonly note: string | undefined;
}

type OpenedCase = Extract<Event, { type: "CaseOpened" }>["case"];

export interface Opened {
  readonly case: OpenedCase;
  readonly event: Event;
  readonly personal: readonly PersonalRecord[];
}

/**
 * Begins a case (rule K1), clustered (K4) and routed (K5); or names the service the definition does not have, or has no
 * team for.
 */
export function openCase(
  state: OfficeState,
  wish: NewCase,
  by: ActorRole,
  context: Context,
): Opened | { readonly unknown: string } {
  const { definition, plan, now, codeDigits } = context;
  const { origin, service: key, language, person, like, answers, checked, note } = wish;
  const service = definition.services[key];
  const traits = { service: key, answers, today: plan.day };
  const cluster = clusterOf(traits, definition);
  const routing = cluster && routingOf(traits, cluster, definition);
  if (service === undefined || cluster === null || routing === null) return { unknown: key };
  const year = Number(plan.day.slice(0, 4));
  const count = state.lastCase.year === year ? state.lastCase.count + 1 : 1;
  const received = {
    status: "received",
    completeSince: null,
    documentsUntil: null,
    waiting: null,
  } as const;
  const opened: OpenedCase = {
    number: caseNumber(year, count),
    code: freeCode(state, codeDigits),
    origin,
    service: key,
    opened: now,
    language,
    person: person?.pseudonym ?? null,
    mailed: isMailed(wish, definition, like?.mailed ? like.person : null),
    answers,
    cluster,
    routing,
    assignee: null,
    ...(checked === null
      ? { ...received, checklist: freshChecklist(service.checklist) }
      : recheck(received, checked, context)),
  };
  return {
    case: opened,
    event: { type: "CaseOpened", at: now, case: opened, by, noted: note !== undefined },
    personal: [...caseNote(opened.number, 1, note), ...personOf(person, null, like?.person)],
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

/**
 * Mails go to who wants them and has an address, typed now or kept before, from an office that sends any. Only the
 * people store knows whether one was kept: a mail without an address is given up there.
 */
export function isMailed(
  { person, mail }: { readonly person: CasePerson | null; readonly mail: boolean },
  definition: OfficeDefinition,
  known: PersonPseudonym | null = null,
): boolean {
  if (!mail || definition.mail === null || person === null) return false;
  return person.email === undefined ? known !== null : person.email !== null;
}

/**
 * The record of an applicant; what is not said stays as it is kept of the one the case has, or is taken over from
 * somebody else's record.
 */
export function personOf(
  person: CasePerson | null,
  known: PersonPseudonym | null,
  like: PersonPseudonym | null = known,
): readonly PersonalRecord[] {
  if (person === null) return [];
  const { pseudonym, ...typed } = person;
  if (like !== null) {
    return [{ kind: "applicant", person: known ?? pseudonym, from: like, ...typed }];
  }
  const { name = null, email = null, fileNumber = null } = typed;
  return [{ kind: "person", person: pseudonym, name, email, phone: null, fileNumber }];
}
