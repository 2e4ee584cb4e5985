import { useEffect, useState } from "react";

/**
 * Whether a value has been the same for so many milliseconds. The big button changes its meaning under the finger
 * (next, start, finish): a double touch must not do two of them.
 */
export function useSettled(value: string, ms: number): boolean {
  const [seen, setSeen] = useState({ value, settled: true });
  if (seen.value !== value) setSeen({ value, settled: false });
  useEffect(() => {
    const timer = setTimeout(() => setSeen({ value, settled: true }), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return seen.settled && seen.value === value;
}

/** Longer than a double click, shorter than the time to read the new word. */
export const settlesAfter = 400;
