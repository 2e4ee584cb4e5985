import { missingDocuments } from "../../../shared/domain/cases/checklist.ts";
import { forecastOf } from "../../../shared/domain/cases/forecast-of.ts";
import type { CaseChange, CaseCode, OfficeCase } from "../../../shared/domain/cases/office-case.ts";
import { stepOfSteps } from "../../../shared/domain/cases/visitor-step.ts";
import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { StatusReply } from "../../../shared/protocol/status-pages.ts";
import { choicesOf } from "../../documents/choices.ts";

/** What a case's code shows (rule S1), without a name in it; null when it is no case's. */
export function statusReplyOf(
  code: CaseCode,
  state: Pick<OfficeState, "cases" | "byCaseCode" | "closedTimes">,
  definition: OfficeDefinition,
  at: Instant,
): StatusReply | null {
  const file = state.cases.get(state.byCaseCode.get(code) ?? "");
  if (file === undefined) return null;
  const { name, address, zone, languages } = definition;
  const { service, status, language, opened, completeSince, waiting, documentsUntil } = file;
  const missing = missingOf(file, definition);
  return {
    at,
    code,
    service: definition.services[service]?.name ?? { de: service },
    serviceKey: service,
    status,
    step: stepOfSteps(status),
    language,
    opened,
    changed: lastChange(file),
    completeSince,
    missing,
    documentsUntil: missing.length === 0 ? null : documentsUntil,
    waiting: waiting?.for ?? null,
    forecast: isAwaited(status) ? forecastOf(state, file, definition, at) : null,
    office: { name, address, zone },
    languages: [...languages],
  };
}

/** Whether there is still something to forecast: it ends with what is ready (rule K6). */
function isAwaited(status: OfficeCase["status"]): boolean {
  switch (status) {
    case "received":
    case "incomplete":
    case "complete":
    case "in-review":
    case "decided":
    case "in-production":
      return true;
    case "ready":
    case "closed":
    case "withdrawn":
    case "rejected":
    case "passed-on":
      return false;
  }
}

/** Nothing is called missing that nobody has looked for yet, or that the office does not wait for. */
function missingOf(
  { status, waiting, checklist }: OfficeCase,
  definition: OfficeDefinition,
): StatusReply["missing"] {
  if (status !== "incomplete" && (waiting?.for !== "documents" || !isAwaited(status))) return [];
  const choices = choicesOf(missingDocuments(checklist), checklist.items, definition);
  return choices.map((names) => names.slice());
}

/** When something last happened that concerns the visitor; who works on it does not. */
function lastChange({ history, opened }: OfficeCase): Instant {
  return history.findLast(({ what }) => concernsVisitor(what))?.at ?? opened;
}

function concernsVisitor({ kind }: CaseChange): boolean {
  switch (kind) {
    case "opened":
    case "checked":
    case "moved":
    case "waits":
    case "resumed":
    case "asked-for-documents":
    case "intake":
      return true;
    case "clustered":
    case "routed":
    case "assigned":
    case "noted":
      return false;
  }
}
