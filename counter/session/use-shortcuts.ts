import { shortcutOf, type Shortcut } from "../actions/keys.ts";
import { useKeyStrokes } from "./use-key-strokes.ts";

/** Listens for shortcuts anywhere on the page; `enabled` is false while a dialog is open. */
export function useShortcuts(
  enabled: boolean,
  letters: boolean,
  onShortcut: (shortcut: Shortcut) => void,
): void {
  useKeyStrokes(enabled, (stroke) => {
    const shortcut = shortcutOf(stroke, letters);
    if (shortcut === null) return false;
    onShortcut(shortcut);
    return true;
  });
}
