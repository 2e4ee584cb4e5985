import { useEffect, useState } from "react";
import type { CounterView } from "../../shared/protocol/views.ts";
import type { Action } from "../actions/availability.ts";
import { deskStatusOf } from "./desk-status.ts";
import { deskWish, shellDeskOf } from "./shell-desk.ts";

/**
 * Does what the app's hot-keys and mini bar ask, and tells the mini bar what to show; in a browser nothing. `listening`
 * is false where the page's own keys do not work either.
 */
export function useShellDesk(
  view: CounterView,
  listening: boolean,
  perform: (action: Action) => void,
): void {
  const [shell] = useState(() => shellDeskOf(window));
  const { number, waiting, canNext, canRecall } = deskStatusOf(view, listening);

  useEffect(() => {
    const told = shell?.status({ number, waiting, canNext, canRecall });
    told?.catch((error: unknown) => console.error("telling the mini bar:", error));
  }, [canNext, canRecall, number, shell, waiting]);

  useEffect(() => {
    if (shell === null || !listening) return undefined;
    return shell.onWish((wish) => {
      const asked = deskWish.safeParse(wish);
      if (asked.success) perform(asked.data);
    });
  }, [listening, perform, shell]);
}
