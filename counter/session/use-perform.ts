import { useCallback, useEffect, useState } from "react";
import type { Answer } from "../../shared/domain/decision.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import { hindrance, type Action, type Hindrance } from "../actions/availability.ts";
import { asksFirst, wishOf } from "../actions/wishes.ts";
import type { Ask } from "./ask.ts";
import type { CounterConnection } from "./counter-context.ts";

/** A key was pressed for something that is not possible now, and why. */
export interface Hint {
  readonly action: Action;
  readonly hindrance: Hindrance;
}

/** Milliseconds. */
const hintShownFor = 4_000;

/**
 * Does an action, opens its dialog, or says for a moment what stands in the way. It goes by what the server said last:
 * a key may be quicker than the screen.
 */
export function usePerform(
  connection: CounterConnection,
  act: (wish: CounterWish) => Promise<Answer | null>,
  ask: (ask: Ask) => void,
): { readonly perform: (action: Action) => void; readonly hint: Hint | null } {
  const [hint, setHint] = useState<Hint | null>(null);
  const perform = useCallback(
    (action: Action) => {
      const { online, view, clockOffset } = connection.current();
      if (!online || view === null) return;
      const hindered = hindrance(action, view, Date.now() + clockOffset);
      setHint(hindered && { action, hindrance: hindered });
      if (hindered !== null) return;
      if (!asksFirst(action)) void act(wishOf(action));
      else if (view.current !== null) ask({ kind: action, visit: view.current.visit });
    },
    [act, ask, connection],
  );
  useEffect(() => {
    if (hint === null) return undefined;
    const gone = setTimeout(() => setHint(null), hintShownFor);
    return () => clearTimeout(gone);
  }, [hint]);
  return { perform, hint };
}
