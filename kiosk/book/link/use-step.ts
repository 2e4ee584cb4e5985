import { useRef, useState } from "react";
import type { Answer } from "../../../shared/domain/decision.ts";
import type { BookingWish } from "../../../shared/protocol/booking-commands.ts";
import type { Result, Trouble } from "../api.ts";
import { useBooking } from "../booking-context.ts";

/** One thing a visitor asks of the office by touching a button; a double touch asks once. */
export function useStep(): {
  readonly busy: boolean;
  /** Why the last try did not work. */
  readonly trouble: Trouble | null;
  /** Null when one is under way already. */
  readonly ask: (wish: BookingWish) => Promise<Result<Answer> | null>;
} {
  const { api } = useBooking();
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ask = async (wish: BookingWish) => {
    if (underWay.current) return null;
    underWay.current = true;
    setBusy(true);
    setTrouble(null);
    try {
      const result = await api.send(wish);
      if (!result.ok) setTrouble(result.trouble);
      return result;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, trouble, ask };
}
