import { emptyOffice } from "../../../../shared/domain/state.ts";

/** The sections of the state that are maps, which JSON knows as lists of pairs in no order that matters. */
const maps = new Set(
  Object.entries(emptyOffice)
    .filter(([, section]: [string, unknown]) => isMap(section))
    .map(([name]) => name),
);

/** The state as a snapshot holds it, its maps as objects, so that two of them can be compared key by key. */
export function comparable(state: unknown): unknown {
  const stored: unknown = JSON.parse(JSON.stringify(state));
  if (typeof stored !== "object" || stored === null) return stored;
  return Object.fromEntries(
    Object.entries(stored).map(([name, section]: [string, unknown]) => [
      name,
      maps.has(name) ? fromPairs(section) : section,
    ]),
  );
}

function isMap(section: unknown): boolean {
  return typeof section === "object" && section !== null && "entries" in section;
}

function fromPairs(section: unknown): unknown {
  if (!Array.isArray(section)) return section;
  const pairs: unknown[] = section;
  return Object.fromEntries(
    pairs.map((pair, index) => {
      const [key, value]: unknown[] = Array.isArray(pair) ? pair : [index, pair];
      return [String(key), value];
    }),
  );
}
