import { useEffect, useState } from "react";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { useQuestion } from "../session/use-question.ts";
import { usePlanner } from "./planner-context.ts";

/** Nobody tells of an appointment outside the view, so it is asked for again after this, in milliseconds. */
const askEvery = 2_000;

/**
 * An appointment as it is now: from the view, or asked for again and again while it stands elsewhere or was cancelled;
 * null until that is known.
 */
export function useNowAppointment({
  id,
}: Pick<PlannedAppointment, "id">): PlannedAppointment | null {
  const { view } = usePlanner();
  const question = useQuestion();
  const [asked, setAsked] = useState<PlannedAppointment | null>(null);
  const live = view?.appointments[id] ?? null;
  const missing = live === null;
  useEffect(() => {
    if (!missing) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = async () => {
      const reply = await question({ type: "ShowAppointment", appointment: id });
      if (!wanted) return;
      // Without an answer the last one stays.
      if (reply?.kind === "appointments") setAsked(reply.found[0] ?? null);
      timer = setTimeout(() => void ask(), askEvery);
    };
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [id, missing, question]);
  return live ?? (asked?.id === id ? asked : null);
}
