import type { Names } from "../../../shared/domain/definition.ts";
import type { ProcessReply } from "../../../shared/protocol/status-pages.ts";

type Document = ProcessReply["services"][number]["documents"][number];

/** A line of a list of documents: any of the names will do. */
export interface Choice {
  readonly names: readonly Names[];
  /** The condition under which it is asked for; null for always. */
  readonly when: Names | null;
}

/** Documents as they are asked for: those of one group are one line, where the first of them stands. */
export function choicesOf(documents: readonly Document[]): readonly Choice[] {
  const lines = new Map<string, { names: Names[]; when: Names | null }>();
  for (const [index, { name, when, group }] of documents.entries()) {
    const key = group === null ? `${index}` : `group ${group}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { names: [name], when });
    else line.names.push(name);
  }
  return [...lines.values()];
}
