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
  /** The receipt goes by mail as well. */
  readonly mail: boolean;
  readonly note: string;
}

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
    mail: false,
    note: "",
  };
}

/** Another service, and so a new case: what was brought for the other one is not brought for this one. */
export function withService(draft: HandOverDraft, service: ServiceKey): HandOverDraft {
  const marks = draft.case === null ? draft.marks : {};
  return { ...draft, service, case: null, marks };
}

/** Back to the case the visitor came for, as it stands; the rest stays as typed. Null when there is none to go back to. */
export function withCase(draft: HandOverDraft, current: Current): HandOverDraft | null {
  const { case: number, service, marks, conditions } = freshDraft(current);
  if (number === null || number === draft.case) return null;
  return { ...draft, case: number, service, marks, conditions };
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
