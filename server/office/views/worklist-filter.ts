import type { OfficeCase } from "../../../shared/domain/cases/office-case.ts";
import type { WorklistFilter } from "../../../shared/protocol/handshake.ts";

/** Whether it asks for nothing, so that the whole list passes. */
export function passesAll({ status, assignee, waiting }: WorklistFilter): boolean {
  return status === undefined && assignee === undefined && waiting === undefined;
}

/** Whether a case is among those a filter asks for. */
export function passes(
  file: Pick<OfficeCase, "status" | "assignee" | "waiting">,
  { status, assignee, waiting }: WorklistFilter,
): boolean {
  return (
    (status === undefined || file.status === status) &&
    (assignee === undefined || file.assignee === assignee) &&
    (waiting === undefined || (file.waiting !== null) === waiting)
  );
}
