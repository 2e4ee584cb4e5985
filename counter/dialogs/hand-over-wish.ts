import type { UrgencyAnswers } from "../../shared/domain/cases/cluster.ts";
import type { FoundDocument } from "../../shared/domain/command.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import type { HandOverDraft, Trait } from "./hand-over-draft.ts";
import { isSettled, markOf, sectionsOf, type Checklist } from "./hand-over-marks.ts";
import { noteOf } from "./note-field.tsx";

type HandOver = Extract<CounterWish, { type: "HandOver" }>;

/** The command of a draft; null while no service is chosen. */
export function handOverWish(draft: HandOverDraft, checklist: Checklist): HandOver | null {
  const { service, case: number, conditions, language, mail, note } = draft;
  if (service === null) return null;
  return {
    type: "HandOver",
    service,
    case: number,
    findings: foundIn(draft, checklist),
    conditions: [...conditions],
    answers: answersOf(draft),
    language,
    person: personOf(draft),
    mail,
    ...noteOf(note),
  };
}

/** What was asked for and not ticked has not been brought, so it is missing; alternatives of what was brought are not. */
function foundIn(draft: HandOverDraft, checklist: Checklist): FoundDocument[] {
  const asked = new Set(
    sectionsOf(checklist, draft.conditions)
      .filter((section) => !isSettled(section, draft))
      .flatMap(({ items }) => items.map(({ document }) => document)),
  );
  return checklist.items.map(({ document }) => {
    const mark = markOf(draft, document);
    if (mark.state === "not-needed" && mark.reason !== null) {
      return { document, finding: { state: mark.state, reason: mark.reason } };
    }
    if (mark.state === "received") return { document, finding: { state: mark.state } };
    return { document, finding: { state: asked.has(document) ? "missing" : "open" } };
  });
}

function answersOf({ titleExpires, travels, jobAtRisk }: HandOverDraft): UrgencyAnswers {
  return { titleExpires: titleExpires || null, travels: travels || null, jobAtRisk };
}

/**
 * What was typed or is to be deleted of the applicant; the rest stays as it is kept. Null when nothing changes: of a new
 * case the office then keeps nothing but the number (rule P1).
 */
function personOf(draft: HandOverDraft): HandOver["person"] {
  const person = {
    ...changedTrait(draft, "name"),
    ...changedTrait(draft, "email"),
    ...changedTrait(draft, "fileNumber"),
  };
  const stays = draft.case === null || draft.mail === draft.mailed;
  return Object.keys(person).length === 0 && stays ? null : person;
}

function changedTrait(draft: HandOverDraft, trait: Trait): { [T in Trait]?: string | null } {
  const typed = draft[trait].trim();
  if (typed !== "") return { [trait]: typed };
  return draft.forget.includes(trait) ? { [trait]: null } : {};
}
