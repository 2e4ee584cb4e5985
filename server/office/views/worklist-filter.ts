import type { CaseNumber, OfficeCase } from "../../../shared/domain/cases/office-case.ts";
import type { WorklistFilter } from "../../../shared/protocol/handshake.ts";

type Cases = { get(number: CaseNumber): OfficeCase | undefined };

/** The cases of a worklist that a filter asks for, in the same order; the list itself when it asks for nothing. */
export function passing(
  list: readonly CaseNumber[],
  cases: Cases,
  { status, assignee, waiting }: WorklistFilter = {},
): readonly CaseNumber[] {
  if (status === undefined && assignee === undefined && waiting === undefined) return list;
  return list.filter((number) => {
    const file = cases.get(number);
    return (
      file !== undefined &&
      (status === undefined || file.status === status) &&
      (assignee === undefined || file.assignee === assignee) &&
      (waiting === undefined || (file.waiting !== null) === waiting)
    );
  });
}
