import { useDeferredValue } from "react";
import type { Findable } from "./service-search.ts";
import { useSearch } from "./use-search.ts";

/** What a search for services shows. */
export interface Found<S> {
  /** Those that fit; all when none does, or while nothing is searched or known yet. */
  readonly shown: readonly S[];
  /** How many fit; null while nothing is searched or known yet. */
  readonly count: number | null;
  /** Whether `shown` is what was searched for, or will be. */
  readonly narrowed: boolean;
}

/** Searches services by words, behind the typing. */
export function useFound<S extends Findable>(services: readonly S[], text: string): Found<S> {
  const deferred = useDeferredValue(text);
  const found = useSearch(services, deferred);
  const searching = deferred.trim() !== "";
  const isEmpty = found?.length === 0;
  return {
    shown: found === null || isEmpty ? services : found,
    count: searching ? (found?.length ?? null) : null,
    narrowed: searching && !isEmpty,
  };
}
