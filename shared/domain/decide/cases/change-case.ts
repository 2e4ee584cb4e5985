import type { ActorRole, CaseChange, OfficeCase } from "../../cases/office-case.ts";
import { accept, type Accepted, type PersonalRecord } from "../../decision.ts";
import type { CaseUpdate, Event } from "../../event.ts";
import type { Instant } from "../../instant.ts";
import { caseNote } from "./open-case.ts";

/** One line of the timeline to be, and what is different with it. */
export interface Change {
  readonly what: CaseChange;
  readonly now: CaseUpdate;
  /** The reason or the note; goes to the deletable place (rule P1). */
  readonly note?: string | undefined;
}

export interface ChangedCase {
  readonly events: readonly Event[];
  readonly personal: readonly PersonalRecord[];
  /** The last change's. */
  readonly revision: number;
}

/** Changes of one case, one after the other; each is a revision of its own. */
export function changeCase(
  { number, revision }: Pick<OfficeCase, "number" | "revision">,
  changes: readonly Change[],
  by: ActorRole,
  at: Instant,
): ChangedCase {
  return {
    events: changes.map(({ what, now, note }) => ({
      type: "CaseChanged",
      at,
      case: number,
      by,
      change: what,
      noted: note !== undefined,
      now,
    })),
    personal: changes.flatMap(({ note }, place) => caseNote(number, revision + place + 1, note)),
    revision: revision + changes.length,
  };
}

/** Accepts what the back office does to a case; nothing when it is so already. */
export function acceptChanges(file: OfficeCase, changes: readonly Change[], at: Instant): Accepted {
  const { events, personal, revision } = changeCase(file, changes, "back-office", at);
  return accept(events, { kind: "case-changed", case: file.number, revision }, personal);
}
