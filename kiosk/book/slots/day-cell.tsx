import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import type { CalendarDay } from "./calendar.ts";
import { dateText } from "./day-text.ts";

/** A date: to be touched when it has free times, plain otherwise. */
export function DayCell({
  date,
  free,
  chosen,
  onDay,
}: CalendarDay & { readonly chosen: boolean; readonly onDay: (day: string) => void }) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  const number = Number(date.slice(8));
  const count = free?.length ?? 0;
  if (count === 0) {
    return (
      <li>
        <span className="day" aria-hidden="true">
          {number}
        </span>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="day"
        data-date={date}
        aria-pressed={chosen}
        aria-label={`${dateText(date, language)}, ${t("slots.free", { count })}`}
        onClick={() => onDay(date)}
      >
        {number}
      </button>
    </li>
  );
}
