import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { minute, second } from "../../../shared/domain/instant.ts";
import { clockTime } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import type { KeptHold } from "../flow/flow.ts";
import { useServerTime } from "../server-clock.ts";
import { SlotCard } from "../parts/slot-card.tsx";

/** From then on a screen reader is told that time is short, in milliseconds. */
const soon = 2 * minute;

/** The held time with its countdown by the server's clock. */
export function KeptUntil({
  hold,
  onOver,
}: {
  readonly hold: KeptHold;
  readonly onOver: () => void;
}) {
  const { t } = useTranslation("book");
  const { catalogue, clock, language } = useBooking();
  const now = useServerTime(clock, second);
  const left = Math.max(0, hold.expires - now);
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);
  return (
    <SlotCard due={hold.due} service={hold.service} people={hold.people}>
      <p className="kept">
        {t("details.kept", { time: clockTime(hold.expires, catalogue.office.zone, language) })}{" "}
        <span role="timer" data-soon={left <= soon}>
          {left > minute
            ? t("details.left", { count: Math.ceil(left / minute) })
            : t("details.leftSeconds", { count: Math.ceil(left / second) })}
        </span>
      </p>
      <output className="visually-hidden">{left <= soon && !isOver && t("details.soon")}</output>
    </SlotCard>
  );
}
