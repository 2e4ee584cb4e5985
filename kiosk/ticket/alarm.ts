import type { TicketView } from "../../shared/protocol/views.ts";

export type Ticket = TicketView["ticket"];

/**
 * Whether this view calls the visitor and the one before did not: a first call, a recall, or a page opened while
 * called. The same call seen again (after a reconnect) is no alarm.
 */
export function isNewCall(before: Ticket | null, after: Ticket): boolean {
  if (after.status !== "called") return false;
  return (
    before?.status !== "called" || after.lastCall !== before.lastCall || after.calls > before.calls
  );
}

/** Buzz, pause, buzz … in milliseconds, as `navigator.vibrate` wants it. */
export const buzzes: readonly number[] = [600, 250, 600, 250, 600];
