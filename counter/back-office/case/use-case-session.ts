import { useState } from "react";
import type { Answer } from "../../../shared/domain/decision.ts";
import type { CaseView } from "../../../shared/protocol/case-views.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useBackOffice } from "../back-office-context.ts";
import type { CaseAsk, CaseSession, Seen } from "./case-context.ts";
import { freshEntries } from "./fresh-entries.ts";

/**
 * An open case with what this person has seen of it. Commands carry the revision that was seen, not the newest one, so
 * that nobody works over what another did a moment ago.
 */
export function useCaseSession(file: CaseView, ask: (ask: CaseAsk | null) => void): CaseSession {
  const { inert, act, attempt, dismiss } = useCounter();
  const { staff, draftOf, keepDraft } = useBackOffice();
  const [seen, see] = useState(file.revision);
  const { number } = file;
  const known: Seen = { staff, case: number, revision: seen };
  const draft = draftOf(number);
  const changed = (answer: Answer) => {
    if (answer.kind === "case-changed" && answer.case === number) see(answer.revision);
  };
  return {
    file,
    // Until the answer is there, what is new may be one's own doing.
    fresh: inert ? [] : freshEntries(file.history, seen),
    acknowledge: () => {
      see(file.revision);
      dismiss();
    },
    act: async (wish) => {
      const answer = await act(wish(known));
      if (answer !== null) changed(answer);
      return answer !== null;
    },
    attempt: async (wish) => {
      const made = wish(known);
      const reply = made === null ? null : await attempt(made);
      if (reply === null) return "not-sent";
      if (!reply.ok) return reply.error;
      changed(reply.answer);
      return "done";
    },
    draft,
    keep: (change) => keepDraft(number, { ...draft, ...change }),
    ask,
  };
}
