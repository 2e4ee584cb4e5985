import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { minute, second, type Instant } from "../../../shared/domain/instant.ts";
import { useBooking } from "../booking-context.ts";
import { useServerTime } from "../server-clock.ts";

/** How long a time is still kept, by the server's clock; asks what is so when it is over. */
export function TimeLeft({
  until,
  onOver,
}: {
  readonly until: Instant;
  readonly onOver: () => Promise<void>;
}) {
  const { t } = useTranslation("book");
  const { clock } = useBooking();
  const left = Math.max(0, until - useServerTime(clock, second));
  const isOver = left === 0;
  useEffect(() => {
    if (!isOver) return;
    const tell = async () => onOver();
    tell().catch((error: unknown) => console.error("Asking whether it is over failed", error));
  }, [isOver, onOver]);
  const text =
    left > minute
      ? t("details.left", { count: Math.ceil(left / minute) })
      : t("details.leftSeconds", { count: Math.ceil(left / second) });
  // Not a live region: nobody wants to hear every minute read out.
  return (
    <span role="timer" data-soon={left <= 2 * minute}>
      {text}
    </span>
  );
}
