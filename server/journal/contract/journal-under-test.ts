import type { CaseTime } from "../../../shared/domain/cases/closed-times.ts";
import type { Journal, People } from "../../office/ports.ts";
import type { VisitPeriod } from "../visit-period.ts";

/** A journal with what its rules need to be seen. */
export interface JournalUnderTest {
  readonly journal: Journal;
  readonly people: People;
  periods(): Iterable<VisitPeriod>;
  caseTimes(): Iterable<CaseTime>;
  /** From now on there is no room for a large batch. */
  fill(): void;
  makeRoom(): void;
  dispose(): Promise<void>;
}

/** Holds a rule against a journal of its own. */
export type UsingJournal = (rule: (store: JournalUnderTest) => Promise<void>) => Promise<void>;

/** The sequence numbers of the events after the given one. */
export function seqs(journal: Journal, after = 0): readonly number[] {
  return [...journal.events(after)].map(({ seq }) => seq);
}
