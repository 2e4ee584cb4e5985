import { useEffect, useRef } from "react";
import type { Gong } from "../../shared/ui/gong.ts";
import { buzzes, isNewCall } from "./alarm.ts";
import type { Ticket } from "./alarm.ts";

/** How long until the alarm repeats while nobody has touched the phone (milliseconds). */
const repeatEvery = 8_000;

/** Sounds and buzzes when the visitor is called, and again until the phone is touched or the call is over. */
export function useAlarm(ticket: Ticket, gong: Gong): void {
  const before = useRef<Ticket | null>(null);
  const silence = useRef(() => {});

  useEffect(() => {
    const alarms = isNewCall(before.current, ticket);
    before.current = ticket;
    if (ticket.status !== "called") silence.current();
    if (!alarms) return;
    silence.current();
    const ring = () => {
      gong.strike();
      // iPhones cannot vibrate from a page.
      navigator.vibrate?.([...buzzes]);
    };
    ring();
    const timer = setInterval(ring, repeatEvery);
    silence.current = () => clearInterval(timer);
  }, [ticket, gong]);

  useEffect(() => {
    const stop = () => silence.current();
    addEventListener("pointerdown", stop);
    return () => {
      stop();
      removeEventListener("pointerdown", stop);
    };
  }, []);
}
