import { useEffect, useState } from "react";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { useQuestion } from "../session/use-question.ts";
import { usePlanner } from "./planner-context.ts";

/**
 * An appointment as it is now: from the view, or asked for when it stands elsewhere or was cancelled; null until that
 * is known.
 */
export function useNowAppointment({
  id,
  code,
}: Pick<PlannedAppointment, "id" | "code">): PlannedAppointment | null {
  const { view } = usePlanner();
  const question = useQuestion();
  const [asked, setAsked] = useState<PlannedAppointment | null>(null);
  const live = view?.appointments[id] ?? null;
  const missing = live === null;
  useEffect(() => {
    if (!missing) return undefined;
    let wanted = true;
    const answered = async () => {
      const reply = await question({ type: "FindAppointments", text: code });
      if (wanted && reply?.kind === "appointments") setAsked(reply.found[0] ?? null);
    };
    void answered();
    return () => {
      wanted = false;
    };
  }, [code, missing, question]);
  return live ?? (asked?.id === id ? asked : null);
}
