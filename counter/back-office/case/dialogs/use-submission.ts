import { useState } from "react";
import type { WireError } from "../../../../shared/protocol/answers.ts";
import type { CounterWish } from "../../../../shared/protocol/commands.ts";
import { useOpenCase, type Seen } from "../case-context.ts";

/** Sending a dialog, and why it was refused. */
export interface Submission {
  readonly refusal: WireError | null;
  readonly send: () => Promise<void>;
}

/** Closes the dialog once the office has done what it asks; refused, what was typed stays. */
export function useSubmission(wish: (seen: Seen) => CounterWish | null): Submission {
  const { attempt, ask } = useOpenCase();
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const send = async () => {
    const outcome = await attempt(wish);
    if (outcome === "done") ask(null);
    else if (outcome !== "not-sent") setRefusal(outcome);
  };
  return { refusal, send };
}
