import type { KeyStroke } from "../actions/keys.ts";

/** What a key asks for in the planner; there, letters are its own and not the desk's. */
export type PlannerKey =
  | "new"
  | "find"
  | "today"
  | "earlier"
  | "later"
  | "day"
  | "week"
  | "print"
  | "help"
  | "showWaiting"
  | "showParked"
  | "showMissed";

const letters: ReadonlyMap<string, PlannerKey> = new Map([
  ["n", "new"],
  ["/", "find"],
  ["t", "today"],
  ["-", "earlier"],
  ["+", "later"],
  ["d", "day"],
  ["w", "week"],
  ["p", "print"],
  ["?", "help"],
  ["1", "showWaiting"],
  ["2", "showParked"],
  ["3", "showMissed"],
]);

/** Those that the help explains; the digits lead back to the desk's lists. */
export const plannerKeys = [
  "new",
  "find",
  "today",
  "earlier",
  "later",
  "day",
  "week",
  "print",
] as const satisfies readonly PlannerKey[];

/** The planner's key of a stroke, or null. None acts while typing, and all can be switched off (WCAG 2.1.4). */
export function plannerKeyOf(stroke: KeyStroke, lettersOn: boolean): PlannerKey | null {
  const { key, repeat, typing, ctrl, alt, meta } = stroke;
  if (!lettersOn || typing || ctrl || alt || meta) return null;
  const asked = letters.get(key.toLowerCase()) ?? null;
  // Held down, the days may go on; nothing else happens twice.
  return repeat && asked !== "earlier" && asked !== "later" ? null : asked;
}

/** As written on its button and in the help. */
export function plannerKeyCap(key: PlannerKey): string {
  const [written = ""] = [...letters].find(([, name]) => name === key) ?? [];
  return written.toUpperCase();
}
