import { useMemo, useSyncExternalStore } from "react";
import { hashOf, placeOf, type Place } from "./place.ts";

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

export interface Way {
  readonly place: Place;
  /** A step forward; the browser's back button leads here again. */
  readonly go: (place: Place) => void;
  /** Instead of this step: the back button does not lead here again. */
  readonly turn: (place: Place) => void;
}

/** The address as the one truth about where the visitor is. */
export function useWay(): Way {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const place = useMemo(() => placeOf(hash), [hash]);
  return useMemo(
    () => ({
      place,
      go: (to) => location.assign(hashOf(to)),
      turn: (to) => location.replace(hashOf(to)),
    }),
    [place],
  );
}
