import type { PersonRow } from "../../../shared/protocol/settings.ts";

/** Whose name or user name holds all that was typed; letter case aside. */
export function found(people: readonly PersonRow[], typed: string): readonly PersonRow[] {
  const parts = typed.toLowerCase().split(/\s+/u);
  return people.filter(({ name, user }) => {
    const words = `${name} ${user ?? ""}`.toLowerCase();
    return parts.every((part) => words.includes(part));
  });
}
