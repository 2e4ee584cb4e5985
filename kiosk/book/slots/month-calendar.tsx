import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import type { CalendarMonth } from "./calendar.ts";
import { DayCell } from "./day-cell.tsx";
import { monthText, weekdayTexts } from "./day-text.ts";

/** One month at a time; days with free times can be touched. */
export function MonthCalendar({
  months,
  shown,
  onDay,
}: {
  readonly months: readonly CalendarMonth[];
  /** `2026-11-23` */
  readonly shown: string;
  readonly onDay: (day: string) => void;
}) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  const [turned, setTurned] = useState<string | null>(null);
  const at = Math.max(
    0,
    months.findIndex(({ month }) => month === (turned ?? shown.slice(0, 7))),
  );
  const month = months[at];
  if (month === undefined) return null;
  const turn = (to: CalendarMonth | undefined) => to !== undefined && setTurned(to.month);
  return (
    <section className="calendar" aria-label={t("slots.days")}>
      <div className="calendar-bar">
        <button
          type="button"
          className="turn"
          data-to="previous"
          aria-label={t("slots.previousMonth")}
          disabled={at === 0}
          onClick={() => turn(months[at - 1])}
        />
        <h2 aria-live="polite">{monthText(month.month, language)}</h2>
        <button
          type="button"
          className="turn"
          data-to="next"
          aria-label={t("slots.nextMonth")}
          disabled={at === months.length - 1}
          onClick={() => turn(months[at + 1])}
        />
      </div>
      <div className="weekdays" aria-hidden="true">
        {weekdayTexts(language).map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ul className="days">
        {month.weeks.flat().map((cell, i) =>
          cell === null ? (
            // oxlint-disable-next-line react/no-array-index-key -- an empty place is nothing but its place
            <li key={`${month.month}-${i}`} aria-hidden="true" />
          ) : (
            <DayCell key={cell.date} {...cell} chosen={cell.date === shown} onDay={onDay} />
          ),
        )}
      </ul>
    </section>
  );
}
