import { z } from "zod";

/**
 * What turns one view into the next (rule W2): whole sections, entries of keyed sections, and removed entries.
 * A section is a property of the view; a keyed section is an object in both views.
 */
export const change = z.strictObject({
  /** Sections replaced as a whole. */
  sections: z.record(z.string(), z.unknown()).optional(),
  /** Section → entries set. */
  entries: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  /** Section → entries removed. */
  removed: z.record(z.string(), z.array(z.string())).optional(),
});
export type Change = z.infer<typeof change>;

type Sections = Readonly<Record<string, unknown>>;

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The change from `before` to `after`, or null when they say the same. */
export function changeBetween(before: Sections, after: Sections): Change | null {
  const sections: Record<string, unknown> = {};
  const entries: Record<string, Record<string, unknown>> = {};
  const removed: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(after)) {
    const old = before[name];
    if (old === value) continue;
    if (!isKeyed(old) || !isKeyed(value)) {
      if (!same(old, value)) sections[name] = value;
      continue;
    }
    const set: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(value)) {
      if (!(key in old) || !same(old[key], entry)) set[key] = entry;
    }
    const gone = Object.keys(old).filter((key) => !(key in value));
    if (Object.keys(set).length > 0) entries[name] = set;
    if (gone.length > 0) removed[name] = gone;
  }
  const result: Change = {
    ...(Object.keys(sections).length > 0 && { sections }),
    ...(Object.keys(entries).length > 0 && { entries }),
    ...(Object.keys(removed).length > 0 && { removed }),
  };
  return Object.keys(result).length > 0 ? result : null;
}

/** The view after a change; what did not change keeps its identity. */
export function applyChange(before: Sections, by: Change): Sections {
  const after: Record<string, unknown> = { ...before, ...by.sections };
  for (const [name, set] of Object.entries(by.entries ?? {})) {
    after[name] = { ...(isKeyed(after[name]) ? after[name] : {}), ...set };
  }
  for (const [name, keys] of Object.entries(by.removed ?? {})) {
    const section = after[name];
    if (!isKeyed(section)) continue;
    const gone = new Set(keys);
    after[name] = Object.fromEntries(Object.entries(section).filter(([key]) => !gone.has(key)));
  }
  return after;
}
