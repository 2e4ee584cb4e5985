import { useEffect, useEffectEvent, useRef } from "react";
import { badgeKey, noBadge } from "./badge-scan.ts";

/** Hears a badge reader anywhere on the page, before the form that would take its digits and its Enter. */
export function useBadgeReader(onBadge: (badge: string) => void): void {
  const scan = useRef(noBadge);
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { next, badge } = badgeKey(scan.current, event.key, event.timeStamp);
    scan.current = next;
    if (badge === null) return;
    event.preventDefault();
    event.stopPropagation();
    onBadge(badge);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);
}
