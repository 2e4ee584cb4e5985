import { useCallback, useEffect, useReducer } from "react";
import type { Acknowledgement } from "../shared/protocol/answers.ts";
import type { KioskWish } from "../shared/protocol/commands.ts";
import type { Connection } from "../shared/ui/connection.ts";
import { flow } from "./flow/flow.ts";
import {
  freshState,
  type Answered,
  type FlowEvent,
  type KioskState,
  type Wish,
} from "./flow/state.ts";
import { seeStatus } from "./see-status.ts";

interface Happening {
  readonly event: FlowEvent;
  readonly at: number;
  readonly fallback: string;
}

/** The flow of this kiosk: its wishes go out over the connection, and their answers come back into it. */
export function useFlow<V>(
  connection: Connection<V, KioskWish>,
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
    fulfil(connection, errand.wish, abandoned.signal).then(
      (answer) => tell({ type: "answered", no: errand.no, answer }),
      (error: unknown) => {
        // The visitor has gone; nobody waits for this answer.
        if (!abandoned.signal.aborted) throw error;
      },
    );
    return () => abandoned.abort();
  }, [connection, errand, tell]);
  return [state, tell];
}

async function fulfil<V>(
  connection: Connection<V, KioskWish>,
  wish: Wish,
  signal: AbortSignal,
): Promise<Answered> {
  if (wish.type === "SeeStatus") return seeStatus(wish.code, connection.origin, signal);
  return answerOf(await connection.send(wish, { signal }));
}

function answerOf(ack: Acknowledgement): Answered {
  if (!ack.ok) return ack;
  if (ack.answer.kind === "ticket") return { ok: true, ticket: ack.answer.ticket };
  if (ack.answer.kind === "slip") return { ok: true, slip: ack.answer.slip };
  return { ok: false, error: { code: "internal" } };
}
