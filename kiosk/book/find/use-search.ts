import { useEffect, useState } from "react";
import type { Findable, ServiceSearch } from "./service-search.ts";

/** The services that fit a text: all of them while it is empty, null while the search itself is being fetched. */
export function useSearch<S extends Findable>(
  services: readonly S[],
  text: string,
): readonly S[] | null {
  const [search, setSearch] = useState<ServiceSearch<S> | null>(null);
  const wanted = text.trim() !== "";
  const needed = wanted && search === null;
  useEffect(() => {
    if (!needed) return undefined;
    let left = false;
    const load = async () => {
      const { serviceSearch } = await import("./service-search.ts");
      if (!left) setSearch(() => serviceSearch(services));
    };
    load().catch((error: unknown) => console.error("the search did not load", error));
    return () => {
      left = true;
    };
  }, [needed, services]);
  if (!wanted) return services;
  return search === null ? null : search(text);
}
