import type { Path } from "./problem.ts";

/** A path with `*` for every entry of a section or list. */
export type Pattern = readonly string[];

/** A plain value and where it stands; numbers and truth values as text. */
export interface Spot {
  readonly path: Path;
  readonly value: string;
}

/** Every text, number or truth value that the pattern leads to; what is not there is left out. */
export function valuesAt(data: unknown, pattern: Pattern): readonly Spot[] {
  const spots = pattern.reduce<readonly { path: Path; value: unknown }[]>(
    (found, step) =>
      found.flatMap(({ path, value }) =>
        entriesOf(value)
          .filter(([key]) => step === "*" || step === key)
          .map(([key, entry]) => ({ path: [...path, key], value: entry })),
      ),
    [{ path: [], value: data }],
  );
  return spots.flatMap(({ path, value }) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [{ path, value: String(value) }]
      : [],
  );
}

/** The keys of the section at a path; none when a list or nothing is there. */
export function keysAt(data: unknown, ...path: readonly string[]): readonly string[] {
  return entriesOf(valueAt(data, path)).flatMap(([key]) => (typeof key === "string" ? [key] : []));
}

/** The value at a path, or undefined. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => entriesOf(value).find(([key]) => key === step)?.[1],
    data,
  );
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((entry: unknown, at) => [at, entry] as const);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
