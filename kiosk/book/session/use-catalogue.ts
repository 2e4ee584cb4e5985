import { useCallback, useEffect, useRef, useState } from "react";
import type { Catalogue } from "../../../shared/protocol/booking-pages.ts";
import type { BookingApi } from "../api.ts";

/** What the office offers, once it has come; `again` asks anew after it failed. */
export function useCatalogue(api: BookingApi): {
  readonly catalogue: Catalogue | null;
  readonly failed: boolean;
  readonly again: () => void;
} {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [failed, setFailed] = useState(false);
  const running = useRef<AbortController | null>(null);
  const look = useCallback(() => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const ask = async () => {
      const result = await api.catalogue(controller.signal);
      if (controller.signal.aborted) return;
      setFailed(!result.ok);
      if (result.ok) setCatalogue(result.value);
    };
    ask().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error;
    });
  }, [api]);
  useEffect(() => {
    look();
    return () => running.current?.abort();
  }, [look]);
  return {
    catalogue,
    failed,
    again() {
      setFailed(false);
      look();
    },
  };
}
