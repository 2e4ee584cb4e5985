import { useCallback, useEffect, useReducer } from "react";
import { flow } from "./flow/flow.ts";
import {
  freshState,
  type Answered,
  type FlowEvent,
  type KioskState,
  type VisitorWish,
  type Wish,
} from "./flow/state.ts";
import { seeStatus } from "./see-status.ts";

interface Happening {
  readonly event: FlowEvent;
  readonly at: number;
  readonly fallback: string;
}

/** Asks the office, or whoever stands in for it. Rejects when aborted. */
export interface Asked {
  ask(wish: VisitorWish, signal: AbortSignal): Promise<Answered>;
  /** The server's, for what is asked over HTTP; empty: the page's own. */
  readonly origin: string;
}

/** The flow of this kiosk: its wishes go out, and their answers come back into it. */
export function useFlow(
  office: Asked,
  fallback: string,
): readonly [KioskState, (event: FlowEvent) => void] {
  const [state, happen] = useReducer(
    (before: KioskState, { event, at, fallback }: Happening) => flow(before, event, at, fallback),
    undefined,
    () => freshState(Date.now()),
  );
  const tell = useCallback(
    (event: FlowEvent) => happen({ event, at: Date.now(), fallback }),
    [fallback],
  );
  const { errand } = state;
  useEffect(() => {
    if (errand === null) return;
    const abandoned = new AbortController();
    fulfil(office, errand.wish, abandoned.signal).then(
      (answer) => tell({ type: "answered", no: errand.no, answer }),
      (error: unknown) => {
        // The visitor has gone; nobody waits for this answer.
        if (abandoned.signal.aborted) return;
        console.error("a wish came to nothing:", error);
        tell({
          type: "answered",
          no: errand.no,
          answer: { ok: false, error: { code: "internal" } },
        });
      },
    );
    return () => abandoned.abort();
  }, [office, errand, tell]);
  return [state, tell];
}

function fulfil(office: Asked, wish: Wish, signal: AbortSignal): Promise<Answered> {
  return wish.type === "SeeStatus"
    ? seeStatus(wish.code, office.origin, signal)
    : office.ask(wish, signal);
}
