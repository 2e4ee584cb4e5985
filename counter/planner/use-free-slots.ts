import { useCallback, useEffect, useState } from "react";
import type { FreeDays } from "../../shared/protocol/questions.ts";
import { useQuestion } from "../session/use-question.ts";

/** Where staff could book. */
export type FreeSlots =
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "asking" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "slots"; readonly days: FreeDays }
  | { readonly kind: "not-bookable" }
  | { readonly kind: "too-many-people"; readonly most: number };

/** The free slots of a service, asked for anew when the wish changes or `again` is called. */
export function useFreeSlots(
  service: string | null,
  people: number,
): { readonly slots: FreeSlots; readonly again: () => void } {
  const question = useQuestion();
  const [times, setTimes] = useState(0);
  const [slots, setSlots] = useState<FreeSlots>({ kind: "nothing-asked" });
  useEffect(() => {
    if (service === null) return undefined;
    let wanted = true;
    setSlots((before) => (before.kind === "slots" ? before : { kind: "asking" }));
    const answered = async () => {
      const reply = await question({ type: "FreeSlots", service, people });
      if (!wanted) return;
      setSlots(reply === null || reply.kind === "appointments" ? { kind: "unreachable" } : reply);
    };
    void answered();
    return () => {
      wanted = false;
    };
  }, [question, service, people, times]);
  return { slots, again: useCallback(() => setTimes((count) => count + 1), []) };
}
