import { useState } from "react";
import type { AccessRequest } from "../../shared/protocol/access.ts";
import type { CounterConnection } from "../session/counter-context.ts";
import { askAccess, type AccessOutcome, type AccessTrouble } from "./ask-access.ts";

export interface AccessAsking {
  readonly pending: boolean;
  /** Why the last request was refused. */
  readonly trouble: AccessTrouble | null;
  /** Null while another one is under way. */
  readonly ask: (request: AccessRequest) => Promise<AccessOutcome | null>;
  readonly forget: () => void;
}

/** One request at a time, and what came of the last. */
export function useAccessRequest(connection: CounterConnection): AccessAsking {
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<AccessTrouble | null>(null);
  return {
    pending,
    trouble,
    forget: () => setTrouble(null),
    async ask(request) {
      if (pending) return null;
      setPending(true);
      const outcome = await askAccess(connection, request);
      setPending(false);
      setTrouble(outcome.ok ? null : outcome.error);
      return outcome;
    },
  };
}
