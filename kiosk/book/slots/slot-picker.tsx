import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import { useBooking } from "../booking-context.ts";
import { Notice } from "../parts/notice.tsx";
import { useTroubleText } from "../parts/trouble-text.ts";
import { dayToShow, monthsOf, nextFree, withMarked } from "./calendar.ts";
import { MonthCalendar } from "./month-calendar.tsx";
import { NextFree } from "./next-free.tsx";
import { TimesOfDay } from "./times-of-day.tsx";
import { useSlots } from "./use-slots.ts";

export interface SlotPickerProps {
  readonly service: string;
  readonly people: number;
  /** The visitor touched this time. */
  readonly onPick: (due: Instant) => void;
  /** Being asked for just now; nothing else can be touched. */
  readonly busy?: Instant | null;
  /** The time that is to be changed: shown as the visitor's own. */
  readonly current?: Instant;
  /** Refused as taken in the meantime: shown as such. */
  readonly taken?: readonly Instant[];
  /** Instead of a calendar when nothing is free in the whole window. */
  readonly whenFull?: ReactNode;
  /** The date that is shown, where the caller keeps it. */
  readonly day?: string | null;
  readonly onDay?: (day: string) => void;
}

const none: readonly Instant[] = [];

/** A date and a time of it, for booking and for moving. Asks the server for what is free, and again when it may have changed. */
export function SlotPicker({
  service,
  people,
  onPick,
  busy = null,
  current,
  taken = none,
  whenFull,
  day,
  onDay,
}: SlotPickerProps) {
  const { t } = useTranslation("book");
  const { catalogue } = useBooking();
  const troubleText = useTroubleText();
  const { reply, trouble, again } = useSlots(service, people);
  const [ownDay, setOwnDay] = useState<string | null>(null);
  useEffect(() => {
    if (taken.length > 0) again();
  }, [taken.length, again]);

  if (trouble !== null && reply === null) {
    return (
      <Notice tone="danger" title={troubleText(trouble)}>
        <button type="button" className="plain-action" onClick={again}>
          {t("again")}
        </button>
      </Notice>
    );
  }
  if (reply === null) {
    return (
      <p className="loading" aria-busy="true">
        {t("loading")}
      </p>
    );
  }
  const first = nextFree(reply.days);
  const shown = dayToShow(reply.days, day ?? ownDay);
  if (first === null || shown === null) {
    return whenFull ?? <Notice tone="info" title={t("slots.fullTitle")} />;
  }
  const { zone } = catalogue.office;
  const free = reply.days.find((each) => each.day === shown)?.free ?? none;
  const marked = current === undefined ? taken : [...taken, current];
  const choose = (date: string) => {
    setOwnDay(date);
    onDay?.(date);
  };
  return (
    <div className="slot-picker">
      <NextFree first={first} busy={busy} onPick={onPick} />
      <div className="slot-columns">
        <MonthCalendar months={monthsOf(reply.days)} shown={shown} onDay={choose} />
        <TimesOfDay
          day={shown}
          slots={withMarked(free, marked, shown, zone)}
          zone={zone}
          busy={busy}
          taken={taken}
          current={current}
          onPick={onPick}
        />
      </div>
    </div>
  );
}
