import { useEffect, useEffectEvent } from "react";
import { shortcutOf, type KeyStroke, type Shortcut } from "../actions/keys.ts";

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

/** Listens for shortcuts anywhere on the page; `enabled` is false while a dialog is open. */
export function useShortcuts(
  enabled: boolean,
  letters: boolean,
  onShortcut: (shortcut: Shortcut) => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const shortcut = shortcutOf(strokeOf(event), letters);
    if (shortcut === null) return;
    event.preventDefault();
    onShortcut(shortcut);
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [enabled]);
}
