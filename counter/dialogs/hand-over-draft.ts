import type {
  ConditionKey,
  DocumentKey,
  Language,
  ServiceKey,
} from "../../shared/domain/definition.ts";
import { isOver } from "../../shared/domain/cases/steps.ts";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { VisitId } from "../../shared/domain/visit.ts";
import type { CounterView } from "../../shared/protocol/views.ts";
import type { Mark } from "./hand-over-marks.ts";

/** What the clearing desk has ticked and typed so far for one visit. */
export interface HandOverDraft {
  readonly visit: VisitId;
  /** The case the visitor came for; null begins one. */
  readonly case: CaseNumber | null;
  readonly service: ServiceKey | null;
  readonly marks: Readonly<Record<DocumentKey, Mark>>;
  readonly conditions: readonly ConditionKey[];
  /** Dates as `2026-12-24`, empty when there is none. */
  readonly titleExpires: string;
  readonly travels: string;
  readonly jobAtRisk: boolean;
  readonly language: Language;
  readonly name: string;
  readonly fileNumber: string;
  readonly email: string;
  /** What the office keeps of this case's applicant; a field left empty changes nothing of it. */
  readonly stored: StoredTraits;
  /** What of it is to be deleted. */
  readonly forget: readonly Trait[];
  /** The receipt goes by mail as well. */
  readonly mail: boolean;
  /** Whether the applicant of the case has wanted mails so far. */
  readonly mailed: boolean;
  readonly note: string;
}

/** What is known of an applicant. */
export type Trait = "name" | "fileNumber" | "email";
type StoredTraits = Readonly<Record<Trait, boolean>>;

const nothingStored: StoredTraits = { name: false, fileNumber: false, email: false };

type Current = NonNullable<CounterView["current"]>;

/** Nothing typed yet: what is known of the visit, its appointment and the case it came for. */
export function freshDraft({ visit, service, language, name, case: file }: Current): HandOverDraft {
  const open = file === null || isOver(file.status) ? null : file;
  return {
    visit,
    case: open?.number ?? null,
    service: open?.service ?? service,
    marks: open === null ? {} : marksOf(open.checklist.items),
    conditions: open?.checklist.conditions ?? [],
    titleExpires: open?.answers.titleExpires ?? "",
    travels: open?.answers.travels ?? "",
    jobAtRisk: open?.answers.jobAtRisk ?? false,
    language,
    // Of a case the office has the name already; typed again it would replace it.
    name: open === null ? (name ?? "") : "",
    fileNumber: "",
    email: "",
    stored: open?.stored ?? nothingStored,
    forget: [],
    mail: open?.mailed ?? false,
    mailed: open?.mailed ?? false,
    note: "",
  };
}

/**
 * Another service, and so a new case: what was brought for the other one is not brought for this one, and nothing is
 * kept of its applicant yet.
 */
export function withService(draft: HandOverDraft, service: ServiceKey): HandOverDraft {
  if (draft.case === null) return { ...draft, service };
  const nobody = { stored: nothingStored, forget: [], mailed: false };
  const mail = draft.mail && draft.email !== "";
  return { ...draft, ...nobody, service, case: null, marks: {}, mail };
}

/** Whether mail has somewhere to go: an address typed now, or kept and not to be deleted. */
export function hasAddress({ email, stored, forget }: HandOverDraft): boolean {
  return email.trim() !== "" || (stored.email && !forget.includes("email"));
}

/** What is kept is to be deleted, or to stay after all. Nothing goes to an address that is deleted. */
export function withForgotten(draft: HandOverDraft, trait: Trait, gone: boolean): HandOverDraft {
  const others = draft.forget.filter((each) => each !== trait);
  const changed = { ...draft, [trait]: "", forget: gone ? [...others, trait] : others };
  return { ...changed, mail: draft.mail && hasAddress(changed) };
}

/** Back to the case the visitor came for, as it stands; the rest stays as typed. Null when there is none to go back to. */
export function withCase(draft: HandOverDraft, current: Current): HandOverDraft | null {
  const fresh = freshDraft(current);
  const { case: number, service, marks, conditions, stored, forget, mailed } = fresh;
  if (number === null || number === draft.case) return null;
  const mail = draft.mail || fresh.mail;
  return { ...draft, case: number, service, marks, conditions, stored, forget, mailed, mail };
}

/** The checklist to work through: that of the case, in the version it began with, or of the service. */
export function checklistOf(
  { case: number, service }: Pick<HandOverDraft, "case" | "service">,
  { current, services }: Pick<CounterView, "current" | "services">,
): CounterView["services"][string]["checklist"] | null {
  if (number !== null) return current?.case?.checklist ?? null;
  return service === null ? null : (services[service]?.checklist ?? null);
}

/** Drafts by visit, without those whose visit has left: what was typed about a person stays no longer than the person. */
export function keptDrafts(
  drafts: Readonly<Record<string, HandOverDraft>>,
  { current, parked }: Pick<CounterView, "current" | "parked">,
): Readonly<Record<string, HandOverDraft>> {
  const isHere = (visit: string) => visit === String(current?.visit) || visit in parked;
  if (Object.keys(drafts).every(isHere)) return drafts;
  return Object.fromEntries(Object.entries(drafts).filter(([visit]) => isHere(visit)));
}

function marksOf(
  items: CounterView["services"][string]["checklist"]["items"],
): HandOverDraft["marks"] {
  return Object.fromEntries(
    items.map(({ document, finding }) => [
      document,
      finding.state === "received" ? { state: "received" } : finding,
    ]),
  );
}
