import { useEffect, useState } from "react";
import type { Duration, Instant } from "../../shared/domain/instant.ts";

/** The server's time as far as it is known: the visitor's own clock may be wrong by days. */
export interface ServerClock {
  now(): Instant;
  /** To be told whenever the server said what time it is. */
  heard(at: Instant): void;
}

/** Runs by `own`, the device's clock, until the server was heard. */
export function serverClock(own: () => number = Date.now): ServerClock {
  let offset = 0;
  return {
    now: () => own() + offset,
    heard(at) {
      offset = at - own();
    },
  };
}

/** The server's time, anew every so many milliseconds and when the page is looked at again. */
export function useServerTime(clock: ServerClock, every: Duration): Instant {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const look = () => setNow(clock.now());
    look();
    const timer = setInterval(look, every);
    // A phone that slept has not counted.
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [clock, every]);
  return now;
}
