import { useCallback, useMemo, useState } from "react";
import type { Answer } from "../../shared/domain/decision.ts";
import type { Acknowledgement, WireError } from "../../shared/protocol/answers.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import { CommandLane } from "./command-lane.ts";
import type { CounterConnection } from "./counter-context.ts";

export interface Commands {
  /** The whole acknowledgement for a form that tells its refusals itself; null when not sent. */
  readonly attempt: (wish: CounterWish) => Promise<Acknowledgement | null>;
  /** The answer, or null when refused or not sent (see the command lane). */
  readonly act: (wish: CounterWish) => Promise<Answer | null>;
  readonly pending: boolean;
  /** Why the last one was refused. */
  readonly error: WireError | null;
  readonly dismiss: () => void;
}

/** Sends this counter's commands and keeps the last refusal. */
export function useCommands(connection: CounterConnection): Commands {
  const lane = useMemo(() => new CommandLane(connection), [connection]);
  const [underWay, setUnderWay] = useState(0);
  const [error, setError] = useState<WireError | null>(null);
  const attempt = useCallback(
    async (wish: CounterWish) => {
      setUnderWay((count) => count + 1);
      try {
        return await lane.send(wish);
      } finally {
        setUnderWay((count) => count - 1);
      }
    },
    [lane],
  );
  const act = useCallback(
    async (wish: CounterWish) => {
      const reply = await attempt(wish);
      if (reply === null) return null;
      setError(reply.ok ? null : reply.error);
      return reply.ok ? reply.answer : null;
    },
    [attempt],
  );
  const dismiss = useCallback(() => setError(null), []);
  return { attempt, act, pending: underWay > 0, error, dismiss };
}
