import type { OfficeDefinition, ServiceKey } from "../../shared/domain/definition.ts";
import { suggestion } from "../definition/nearest.ts";
import { folded } from "./fold.ts";

/** Finds services by key or by their name in any language. */
export interface ServiceNames {
  readonly find: (typed: string) => ServiceKey | undefined;
  /** ` (did you mean "…"?)` or nothing. */
  readonly suggest: (typed: string) => string;
}

export function serviceNames(definition: OfficeDefinition): ServiceNames {
  const keys = new Map<string, ServiceKey>();
  const spellings: string[] = [];
  for (const [key, { name }] of Object.entries(definition.services)) {
    for (const spelling of [key, ...Object.values(name)]) {
      if (!keys.has(folded(spelling))) keys.set(folded(spelling), key);
      spellings.push(spelling);
    }
  }
  return {
    find: (typed) => keys.get(folded(typed)),
    suggest: (typed) => suggestion(typed, spellings),
  };
}
