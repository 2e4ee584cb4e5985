import { useEffect } from "react";

/** Calls `look` when the visitor comes back to this window: what it shows may have changed meanwhile. */
export function useReturn(look: () => Promise<void>): void {
  useEffect(() => {
    const returned = () => {
      if (document.visibilityState === "visible") void look();
    };
    addEventListener("pageshow", returned);
    document.addEventListener("visibilitychange", returned);
    return () => {
      removeEventListener("pageshow", returned);
      document.removeEventListener("visibilitychange", returned);
    };
  }, [look]);
}
