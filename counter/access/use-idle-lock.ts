import { useEffect, useEffectEvent, useState } from "react";
import type { Session } from "../../shared/protocol/access.ts";
import { useConnectionState } from "../../shared/ui/use-connection.ts";
import type { CounterConnection } from "../session/counter-context.ts";
import { shellDeskOf } from "../session/shell-desk.ts";
import { askAccess } from "./ask-access.ts";

/** The server hears of a touch this often at most, in milliseconds. */
const tellEvery = 30_000;
const touches = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/**
 * Rule X5: whether the screen is locked, by the server's word or because nobody touched it for the office's time, which
 * holds without a network too. `lock` locks it now.
 */
export function useIdleLock(
  connection: CounterConnection,
  session: Session,
): { readonly locked: boolean; readonly lock: () => void } {
  const { online } = useConnectionState(connection);
  const [lockedHere, setLockedHere] = useState(false);
  const signedIn = session.access === "enrolled" && session.person !== null;
  const lockedThere = signedIn && session.lockedSince !== null;
  const watches = signedIn && !lockedThere && !lockedHere;
  const { idleAfter } = session;
  const lock = useEffectEvent(() => setLockedHere(true));
  const touched = useEffectEvent(() => void askAccess(connection, { type: "Touch" }));

  useEffect(() => {
    if (!watches) return undefined;
    let last = Date.now();
    let told = last;
    let timer = setTimeout(look, idleAfter);
    function look() {
      const left = last + idleAfter - Date.now();
      if (left <= 0) lock();
      else timer = setTimeout(look, left);
    }
    const touch = () => {
      last = Date.now();
      if (last - told < tellEvery) return;
      told = last;
      touched();
    };
    for (const name of touches) window.addEventListener(name, touch, { capture: true });
    return () => {
      clearTimeout(timer);
      for (const name of touches) window.removeEventListener(name, touch, { capture: true });
    };
  }, [idleAfter, watches]);

  // The machine's own lock is the counter's too.
  useEffect(() => {
    if (!watches) return undefined;
    return shellDeskOf(window)?.onLock(() => lock());
  }, [watches]);

  // Locked here first: the server has to know, as soon as it can be told.
  const tells = lockedHere && !lockedThere && signedIn && online;
  useEffect(() => {
    if (tells) void askAccess(connection, { type: "Lock" });
  }, [connection, tells]);
  // From then on its word counts; and nobody signed in, nothing to lock.
  if (lockedHere && (lockedThere || !signedIn)) setLockedHere(false);

  return { locked: signedIn && (lockedThere || lockedHere), lock: () => setLockedHere(true) };
}
