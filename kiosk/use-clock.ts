import { useEffect, useEffectEvent, useState } from "react";

/** This device's time in milliseconds, renewed twice a second, so that a countdown never skips a number. */
export function useClock(onTick: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const ticked = useEffectEvent(onTick);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      ticked();
    }, 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
