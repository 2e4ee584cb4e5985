import { createContext, useContext } from "react";
import type { CaseNumber } from "../../../shared/domain/cases/office-case.ts";
import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { WireError } from "../../../shared/protocol/answers.ts";
import type { CaseView } from "../../../shared/protocol/case-views.ts";
import type { CounterWish } from "../../../shared/protocol/commands.ts";
import type { CaseDraft } from "./case-draft.ts";
import type { CaseEntry } from "./fresh-entries.ts";

/** Who asks, and the case as they have seen it: the office refuses when it is another by now. */
export interface Seen {
  readonly staff: StaffKey;
  readonly case: CaseNumber;
  readonly revision: number;
}

/** The case's dialog that is open. */
export interface CaseAsk {
  readonly kind: "move" | "wait" | "documents" | "cluster" | "team" | "assign";
}

/** How asking went: done, refused with why, or not sent at all. */
export type Outcome = "done" | "not-sent" | WireError;

/** What every part of an open case works with. */
export interface CaseSession {
  readonly file: CaseView;
  /** What others did since this was looked at. */
  readonly fresh: readonly CaseEntry[];
  /** It has been looked at. */
  readonly acknowledge: () => void;
  /** Asks the office to change the case as it was seen; the screen says why when it refuses. */
  readonly act: (wish: (seen: Seen) => CounterWish) => Promise<boolean>;
  /** As `act`, for dialogs that say themselves why it was refused; null is not ready to be sent. */
  readonly attempt: (wish: (seen: Seen) => CounterWish | null) => Promise<Outcome>;
  readonly draft: CaseDraft;
  readonly keep: (change: Partial<CaseDraft>) => void;
  readonly ask: (ask: CaseAsk | null) => void;
}

export const CaseContext = createContext<CaseSession | null>(null);

export function useOpenCase(): CaseSession {
  const session = useContext(CaseContext);
  if (session === null) throw new Error("a part of a case stands outside of it");
  return session;
}
