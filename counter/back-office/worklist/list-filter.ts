import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { CaseStatus } from "../../../shared/domain/cases/steps.ts";
import type { CaseRow } from "../../../shared/protocol/case-views.ts";
import type { WorklistFilter } from "../../../shared/protocol/handshake.ts";

/** What staff chose above the list. */
export interface ListFilter {
  readonly whose: (typeof whose)[number];
  readonly status: CaseStatus | null;
}

/** Everything, what is assigned to me, what can be worked on, or what waits for something. */
export const whose = ["all", "mine", "open", "waiting"] as const;

export const everything: ListFilter = { whose: "all", status: null };

/** As the office is asked. */
export function asked({ whose: chosen, status }: ListFilter, staff: StaffKey): WorklistFilter {
  return {
    ...(status !== null && { status }),
    ...(chosen === "mine" && { assignee: staff }),
    ...(chosen === "waiting" && { waiting: true }),
    ...(chosen === "open" && { waiting: false }),
  };
}

/** Whether a line shows what was typed: part of its number (with or without hyphens), name or file number. */
export function matchesText(
  { number, name, fileNumber }: Pick<CaseRow, "number" | "name" | "fileNumber">,
  typed: string,
): boolean {
  const text = typed.trim().toLowerCase();
  if (text === "") return true;
  const digits = text.replaceAll(/[- ]/g, "");
  if (/^\d+$/.test(digits) && number.replaceAll("-", "").includes(digits)) return true;
  return [name, fileNumber].some((part) => part?.toLowerCase().includes(text) ?? false);
}
