import { createContext, useContext } from "react";
import type { CaseNumber } from "../../shared/domain/cases/office-case.ts";
import type { IntakeId } from "../../shared/domain/cases/intake.ts";
import type { StaffKey, TeamKey } from "../../shared/domain/definition.ts";
import type { WorklistView } from "../../shared/protocol/case-views.ts";
import type { CaseDraft } from "./case/case-draft.ts";

/** What is open beside the list. */
export type Opened =
  | { readonly kind: "case"; readonly number: CaseNumber }
  | { readonly kind: "intake"; readonly id: IntakeId };

/** Which list is shown. */
export type ListName = "cases" | "post";

/** What every part of the back office works with. */
export interface BackOfficeSession {
  readonly staff: StaffKey;
  readonly team: TeamKey;
  /** Null until the office has answered. */
  readonly view: WorklistView | null;
  readonly opened: Opened | null;
  readonly show: (opened: Opened | null) => void;
  /** Says what was done. */
  readonly tell: (text: string) => void;
  /** Says to a screen reader alone what everybody else sees. */
  readonly speak: (text: string) => void;
  /** What is typed about a case and not yet sent. */
  readonly draftOf: (number: CaseNumber) => CaseDraft;
  readonly keepDraft: (number: CaseNumber, draft: CaseDraft) => void;
  /** Somebody on this screen has changed cases from the list: an open one is to be looked at afresh. */
  readonly renew: () => void;
}

export const BackOfficeContext = createContext<BackOfficeSession | null>(null);

/** The back office around this part of it; throws outside of one. */
export function useBackOffice(): BackOfficeSession {
  const session = useContext(BackOfficeContext);
  if (session === null) throw new Error("a part of the back office stands outside of it");
  return session;
}
