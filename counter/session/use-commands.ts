import { useCallback, useRef, useState } from "react";
import type { Answer } from "../../shared/domain/decision.ts";
import type { WireError } from "../../shared/protocol/answers.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import type { CounterConnection } from "./counter-context.ts";

export interface Commands {
  /** One command at a time: while one is under way, or offline, others are not sent (rule N2's double touch). */
  readonly act: (wish: CounterWish) => Promise<Answer | null>;
  readonly pending: boolean;
  /** Why the last one was refused. */
  readonly error: WireError | null;
  readonly dismiss: () => void;
}

/** Sends this counter's commands and keeps the last refusal. */
export function useCommands(connection: CounterConnection): Commands {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  // State alone would let two touches within one frame through.
  const underWay = useRef(false);
  const act = useCallback(
    async (wish: CounterWish) => {
      if (underWay.current || !connection.current().online) return null;
      underWay.current = true;
      setPending(true);
      setError(null);
      try {
        const reply = await connection.send(wish);
        if (reply.ok) return reply.answer;
        setError(reply.error);
        return null;
      } finally {
        underWay.current = false;
        setPending(false);
      }
    },
    [connection],
  );
  const dismiss = useCallback(() => setError(null), []);
  return { act, pending, error, dismiss };
}
