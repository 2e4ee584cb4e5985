import { useCallback, useEffect, useState } from "react";
import type { FreeDays } from "../../shared/protocol/free-days.ts";
import type { CounterReply } from "../../shared/protocol/questions.ts";
import { useQuestion } from "../session/use-question.ts";

/** Where staff could book. */
export type FreeSlots =
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "asking" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "slots"; readonly days: FreeDays }
  | { readonly kind: "not-bookable" }
  | { readonly kind: "too-many-people"; readonly most: number };

type Look = () => Promise<CounterReply | null>;

/** The free slots of a service, asked for anew when the wish changes or `again` is called. */
export function useFreeSlots(
  service: string | null,
  people: number,
): { readonly slots: FreeSlots; readonly again: () => Promise<void> } {
  const question = useQuestion();
  const [answered, setAnswered] = useState<{ look: Look; slots: FreeSlots } | null>(null);
  const look: Look = useCallback(
    () =>
      service === null ? Promise.resolve(null) : question({ type: "FreeSlots", service, people }),
    [question, service, people],
  );
  useEffect(() => {
    let wanted = true;
    const answer = async () => {
      const slots = slotsIn(await look());
      if (wanted) setAnswered({ look, slots });
    };
    void answer();
    return () => {
      wanted = false;
    };
  }, [look]);
  const again = async () => setAnswered({ look, slots: slotsIn(await look()) });
  if (service === null) return { slots: { kind: "nothing-asked" }, again };
  // An answer to another wish is no answer.
  return { slots: answered?.look === look ? answered.slots : { kind: "asking" }, again };
}

function slotsIn(reply: CounterReply | null): FreeSlots {
  switch (reply?.kind) {
    case "slots":
    case "not-bookable":
    case "too-many-people":
      return reply;
    default:
      return { kind: "unreachable" };
  }
}
