import type { Action } from "./availability.ts";

/** What a key can ask for: an action at the desk, or something about the screen itself. */
export type Shortcut =
  | Action
  | "best"
  | "help"
  | "filter"
  | "duty"
  | "lock"
  | "showWaiting"
  | "showParked"
  | "showMissed"
  | "showPlanner"
  | "showSettings";

/** A pressed key with what decides whether it is a shortcut at all. */
export interface KeyStroke {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  /** Held down: the browser repeats the event. */
  readonly repeat: boolean;
  /** The focus is where letters are typed. */
  readonly typing: boolean;
  /** The focus is on something that Space or Enter activates. */
  readonly onControl: boolean;
}

const letters: ReadonlyMap<string, Shortcut> = new Map([
  ["n", "next"],
  ["r", "recall"],
  ["s", "start"],
  ["f", "finish"],
  ["a", "finishAdvised"],
  ["i", "finishIncomplete"],
  ["l", "finishLeft"],
  ["p", "park"],
  ["t", "transfer"],
  ["h", "handOver"],
  ["m", "missed"],
  ["b", "putBack"],
  ["u", "undo"],
  ["d", "duty"],
  ["x", "lock"],
  ["?", "help"],
  ["/", "filter"],
  ["1", "showWaiting"],
  ["2", "showParked"],
  ["3", "showMissed"],
  ["4", "showPlanner"],
  ["5", "showSettings"],
]);

const functionKeys: ReadonlyMap<string, Shortcut> = new Map([
  ["F2", "next"],
  ["F4", "recall"],
  ["F8", "start"],
  ["F9", "finish"],
]);

/**
 * The shortcut of a key stroke, or null. Single letters can be switched off (WCAG 2.1.4), function keys and Ctrl+Z
 * always work; nothing does while typing, and a key held down asks once.
 */
export function shortcutOf(stroke: KeyStroke, lettersOn: boolean): Shortcut | null {
  if (stroke.repeat || stroke.typing || stroke.alt || stroke.meta) return null;
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  if (stroke.ctrl) return key === "z" ? "undo" : null;
  const byFunction = functionKeys.get(key);
  if (byFunction !== undefined) return byFunction;
  if (!lettersOn) return null;
  if (key === " " || key === "Enter") return stroke.onControl ? null : "best";
  return letters.get(key) ?? null;
}

/** How keys are written on buttons and in the help; the first is the one on the button. */
export function keysOf(shortcut: Shortcut): readonly string[] {
  const written = [letters, functionKeys].flatMap((map) =>
    [...map].flatMap(([key, name]) => (name === shortcut ? [key.toUpperCase()] : [])),
  );
  return shortcut === "undo" ? [...written, "Ctrl+Z"] : written;
}
