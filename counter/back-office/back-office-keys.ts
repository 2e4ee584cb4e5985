import type { KeyStroke } from "../actions/keys.ts";

/** What a key asks for in the back office; there, letters are its own and not the desk's. */
export type BackOfficeKey =
  | "next"
  | "find"
  | "cases"
  | "post"
  | "letter"
  | "step"
  | "wait"
  | "take"
  | "note"
  | "duty"
  | "help";

const letters: ReadonlyMap<string, BackOfficeKey> = new Map([
  ["n", "next"],
  ["/", "find"],
  ["1", "cases"],
  ["2", "post"],
  ["l", "letter"],
  ["s", "step"],
  ["w", "wait"],
  ["t", "take"],
  ["k", "note"],
  ["d", "duty"],
  ["?", "help"],
]);

/** Those that the help explains. */
export const backOfficeKeys = [
  "next",
  "find",
  "cases",
  "post",
  "letter",
  "step",
  "wait",
  "take",
  "note",
] as const satisfies readonly BackOfficeKey[];

/** The back office's key of a stroke, or null. None acts while typing or held down; all can be switched off. */
export function backOfficeKeyOf(stroke: KeyStroke, lettersOn: boolean): BackOfficeKey | null {
  const { key, repeat, typing, ctrl, alt, meta } = stroke;
  if (!lettersOn || repeat || typing || ctrl || alt || meta) return null;
  return letters.get(key.toLowerCase()) ?? null;
}

/** As written on its button and in the help. */
export function backOfficeKeyCap(key: BackOfficeKey): string {
  const [written = ""] = [...letters].find(([, name]) => name === key) ?? [];
  return written.toUpperCase();
}
