/** What of a key stroke decides whether a visitor's page gets it. */
export interface PressedKey {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

const named: ReadonlySet<string> = new Set([
  "Enter",
  "Tab",
  "Escape",
  "Backspace",
  "Delete",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
  "Shift",
  // Dead keys and the screen reader's own.
  "Dead",
  "Unidentified",
]);

/**
 * A scanner types characters and Enter, a keyboard moves the focus: those reach the page. Everything with Ctrl, Alt or
 * the system key, and every function key, would open something of Chromium's.
 */
export function isForVisitors({ key, control, alt, meta }: PressedKey): boolean {
  // AltGr is Ctrl and Alt at once, and types characters such as @ on German keyboards.
  const altGr = control && alt && key.length === 1;
  if ((control || alt || meta) && !altGr) return false;
  return key.length === 1 || named.has(key);
}
