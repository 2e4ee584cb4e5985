import { useEffect, useEffectEvent } from "react";
import type { KeyStroke } from "../actions/keys.ts";

const typingInto =
  "textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu], " +
  "input:not([type=radio]):not([type=checkbox])";
const activatable =
  "button, a, input, summary, [role=row], [role=gridcell], [role=rowheader], [role=tab]";

function strokeOf(event: KeyboardEvent): KeyStroke {
  const focused = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
    repeat: event.repeat,
    typing: focused !== null && focused.closest(typingInto) !== null,
    onControl: focused !== null && focused.closest(activatable) !== null,
  };
}

/** Hears keys anywhere on the page; `take` says whether a stroke was meant for it, and the browser then lets it be. */
export function useKeyStrokes(enabled: boolean, take: (stroke: KeyStroke) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.defaultPrevented && take(strokeOf(event))) event.preventDefault();
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [enabled]);
}
