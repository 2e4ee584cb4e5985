import { useEffect, useEffectEvent } from "react";
import { noScan, scanKey, type Scan } from "./flow/scan.ts";

/** Longer than the pause between a scanner's keys. */
const quiet = 110;
const mostTypedAtOnce = 5;

/**
 * Tells a scanner's burst from a person's keys. Typed keys are told once it is quiet, since the first keys of a
 * burst look like typing; a scanner's Enter never presses the button that has the focus.
 */
export function useKeys(onScan: (scan: Scan) => void, onTyped: (key: string) => void): void {
  const scanned = useEffectEvent(onScan);
  const typed = useEffectEvent(onTyped);
  useEffect(() => {
    let state = noScan;
    let recent: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = (event: KeyboardEvent) => {
      const step = scanKey(state, event.key, event.timeStamp);
      state = step.next;
      clearTimeout(timer);
      if (step.endsBurst) {
        event.preventDefault();
        event.stopImmediatePropagation();
        recent = [];
        if (step.scan !== null) scanned(step.scan);
        return;
      }
      recent.push(event.key);
      timer = setTimeout(() => {
        const keys = recent;
        recent = [];
        if (keys.length <= mostTypedAtOnce) for (const key of keys) typed(key);
      }, quiet);
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", listen, { capture: true });
    };
  }, []);
}
