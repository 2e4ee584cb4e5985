import { nearestLegalDate } from "../../../shared/domain/cases/worklist.ts";
import type { OfficeCase } from "../../../shared/domain/cases/office-case.ts";
import { second, type Instant } from "../../../shared/domain/instant.ts";
import type { CaseRow } from "../../../shared/protocol/case-views.ts";
import type { People } from "../ports.ts";

/** What such a row is made of besides the case. */
export interface CaseRowParts {
  readonly now: Instant;
  readonly people: People;
}

export type CaseRows = (file: OfficeCase, parts: CaseRowParts) => CaseRow;

/** How long what the people store says is believed: persons can be forgotten without an event. */
export const believedFor = 10 * second;

/** Lines of worklists; the same case gives the same object, so that an unchanged line costs nothing. */
export function rememberCaseRows(): CaseRows {
  const known = new WeakMap<OfficeCase, { readonly row: CaseRow; readonly at: Instant }>();
  return (file, parts) => {
    const before = known.get(file);
    if (before !== undefined && parts.now - before.at < believedFor) return before.row;
    const row = caseRow(file, parts);
    known.set(file, { row, at: parts.now });
    return row;
  };
}

function caseRow(file: OfficeCase, { people }: CaseRowParts): CaseRow {
  const { number, revision, service, status, since, opened, cluster, assignee, waiting } = file;
  const legalDate = nearestLegalDate(file);
  const person = file.person === null ? null : people.person(file.person);
  return {
    number,
    revision,
    service,
    status,
    since,
    opened,
    urgency: cluster.urgency,
    difficulty: cluster.difficulty,
    legalDate: Number.isFinite(legalDate) ? legalDate : null,
    assignee,
    waiting,
    name: person?.name ?? null,
    fileNumber: person?.fileNumber ?? null,
  };
}
