import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import type { CaseView } from "../../../shared/protocol/case-views.ts";
import type { Scene } from "./scene.ts";

/** One case whole: checklist, timeline with its notes, receipts, forecast and what came by post. */
export function caseView(_scene: Scene, _number: CaseNumber): CaseView | null {
  return null;
}
