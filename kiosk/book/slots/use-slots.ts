import { useCallback, useEffect, useRef, useState } from "react";
import type { SlotsReply } from "../../../shared/protocol/booking-pages.ts";
import type { Trouble } from "../api.ts";
import { useBooking } from "../booking-context.ts";

/** Not more often than this when the visitor goes back and forth between windows, in milliseconds. */
const atMostEvery = 5_000;

/** The free slots, anew when the page is looked at again; what was known stays while it is asked. */
export function useSlots(
  service: string,
  people: number,
): {
  readonly reply: SlotsReply | null;
  readonly trouble: Trouble | null;
  readonly again: () => void;
} {
  const { api } = useBooking();
  const [reply, setReply] = useState<SlotsReply | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const asked = useRef(0);
  const running = useRef<AbortController | null>(null);

  const look = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    asked.current = Date.now();
    const ask = async () => {
      const result = await api.slots({ service, people }, controller.signal);
      if (controller.signal.aborted) return;
      setTrouble(result.ok ? null : result.trouble);
      if (result.ok) setReply(result.value);
    };
    ask().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error;
    });
  }, [api, service, people]);

  useEffect(() => {
    look();
    return () => running.current?.abort();
  }, [look]);

  useEffect(() => {
    const returned = () => {
      if (document.visibilityState !== "visible") return;
      if (Date.now() - asked.current > atMostEvery) look();
    };
    addEventListener("focus", returned);
    addEventListener("online", returned);
    document.addEventListener("visibilitychange", returned);
    return () => {
      removeEventListener("focus", returned);
      removeEventListener("online", returned);
      document.removeEventListener("visibilitychange", returned);
    };
  }, [look]);

  return { reply, trouble, again: look };
}
