import { useSyncExternalStore } from "react";

/** What stands behind the # of the address, as it changes; it is never sent to the server. */
export function useFragment(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1));
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}
