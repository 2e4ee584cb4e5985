import { useCallback, useEffect, useRef, useState } from "react";
import type { StatusReply } from "../../shared/protocol/status-pages.ts";
import { woken } from "../ticket/woken.ts";
import { askStatus, type StatusTrouble } from "./ask-status.ts";

/** How often a page that can be seen asks anew, in milliseconds. */
const refreshEvery = 60_000;

/** The last status that came, and what went wrong since; both null until the first answer. */
export interface Followed {
  readonly status: StatusReply | null;
  readonly trouble: StatusTrouble | null;
  readonly again: () => void;
}

/** Follows a case by its code while the page can be seen. One code for the life of a component: give it a key. */
export function useStatus(code: string): Followed {
  const [status, setStatus] = useState<StatusReply | null>(null);
  const [trouble, setTrouble] = useState<StatusTrouble | null>(null);
  const running = useRef<AbortController | null>(null);
  const look = useCallback(() => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const ask = async () => {
      const answer = await askStatus(code, { signal });
      if (signal.aborted) return;
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setStatus(answer.status);
      // A code that ended shows nothing old either.
      else if (answer.trouble === "code-unknown") setStatus(null);
    };
    void ask();
  }, [code]);
  useEffect(() => {
    look();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") look();
    }, refreshEvery);
    const unsubscribe = woken(look);
    return () => {
      clearInterval(timer);
      unsubscribe();
      running.current?.abort();
    };
  }, [look]);
  return {
    status,
    trouble,
    again() {
      setTrouble(null);
      look();
    },
  };
}
