import type { Chance } from "./chance.ts";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json };

const texts = [
  "",
  "__proto__",
  "constructor",
  "toString",
  "\u0000",
  "\ud800",
  "\u202e٠١٢",
  "' OR 1=1 --",
  "../../etc/passwd",
  "%00%2e%2e",
  "\r\nSet-Cookie: a=b",
  "<script>1</script>",
  "-0",
  "1e999",
  "9".repeat(60),
  "a".repeat(3_000),
] as const;

const numbers = [0, -0, -1, 0.1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, Number.MIN_VALUE] as const;

/** The last can be compared with nothing. */
const lengths = [-1, 2 ** 53, { valueOf: 1, toString: 1 }] as const;

/** Something nobody expects there. */
export function oddValue(chance: Chance): Json {
  switch (chance.below(8)) {
    case 0:
      return null;
    case 1:
      return chance.is(0.5);
    case 2:
      return chance.pick(numbers);
    case 3:
      return [oddText(chance), chance.below(9)];
    case 4:
      return { [oddText(chance)]: chance.pick(numbers), length: chance.pick(lengths) };
    case 5:
      return nested(2 + chance.below(60));
    default:
      return oddText(chance);
  }
}

export function oddText(chance: Chance): string {
  return chance.is(0.7) ? chance.pick(texts) : chance.text(1 + chance.below(40));
}

function nested(depth: number): Json {
  let inner: Json = [];
  for (let level = 0; level < depth; level += 1) inner = level % 2 === 0 ? [inner] : { a: inner };
  return inner;
}

/** A message with one or a few things in it changed, left out or added, at any depth. */
export function mutated(chance: Chance, message: Json): Json {
  let changed = message;
  for (let times = 1 + chance.below(3); times > 0; times -= 1)
    changed = changedOnce(chance, changed);
  return changed;
}

function changedOnce(chance: Chance, message: Json): Json {
  if (typeof message !== "object" || message === null || chance.is(0.03)) return oddValue(chance);
  const entries: readonly (readonly [string, Json])[] = Object.entries(message);
  const [name, inner] = entries.length === 0 ? ["", null] : chance.pick(entries);
  const rest = entries.filter(([other]) => other !== name);
  const changed = changedEntries(chance, { name, inner, rest });
  if (Array.isArray(message)) return changed.map(([, value]) => value);
  return Object.fromEntries(changed);
}

function changedEntries(
  chance: Chance,
  entry: {
    readonly name: string;
    readonly inner: Json;
    readonly rest: readonly (readonly [string, Json])[];
  },
): readonly (readonly [string, Json])[] {
  const { name, inner, rest } = entry;
  switch (chance.below(5)) {
    case 0:
      return rest;
    case 1:
      return [...rest, [name, inner], [oddText(chance), oddValue(chance)]];
    case 2:
      return [...rest, [name, oddValue(chance)]];
    default:
      return [...rest, [name, changedOnce(chance, inner)]];
  }
}
