import { closestMatch } from "leven";

/** ` (did you mean "clearing"?)` when a known name is near enough to be meant, else nothing. */
export function suggestion(typed: string, known: readonly string[]): string {
  const maxDistance = Math.max(1, Math.floor(typed.length / 3));
  const nearest = closestMatch(typed, [...known], { maxDistance });
  return nearest === undefined ? "" : ` (did you mean "${nearest}"?)`;
}
