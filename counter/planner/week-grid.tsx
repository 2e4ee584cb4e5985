import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { clockTime } from "../../shared/ui/format.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { fullDate, shortDate } from "./calendar.ts";
import { usePlanner } from "./planner-context.ts";
import { SlotBar } from "./slot-bar.tsx";
import { daySum, weekHours, type DaySum, type WeekHour } from "./week-hours.ts";

/** The week by days and hours: how many come and how much is free; a day opens by its head. */
export function WeekGrid({ view }: { readonly view: PlannerView }) {
  const { t } = useTranslation("counter");
  const { language } = useCounter();
  const { go, today } = usePlanner();
  const now = useNow(30_000);
  const hourOf = (instant: number) => clockTime(instant, view.zone, "de").slice(0, 2);
  const days = Object.keys(view.days)
    .toSorted()
    .flatMap((date) => {
      const day = view.days[date];
      if (day === undefined) return [];
      return [{ date, day, sum: daySum(day, view, now), hours: weekHours(day, view, hourOf) }];
    });
  const hours = [...new Set(days.flatMap((each) => [...each.hours.keys()]))].toSorted();
  return (
    <table className="week">
      <thead>
        <tr>
          <td>
            <span className="visually-hidden">{t("planner.print.time")}</span>
          </td>
          {days.map(({ date, day, sum }) => (
            <th key={date} scope="col" data-today={date === today || undefined}>
              <Button
                className="week-head"
                aria-label={t("planner.openDay", { date: fullDate(date, language) })}
                onPress={() => go({ date, range: "day" })}
              >
                {shortDate(date, language)}
              </Button>
              <Sum day={day} sum={sum} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((hour) => (
          <tr key={hour}>
            <th scope="row" className="numbers">
              {t("planner.hourOf", { hour })}
            </th>
            {days.map(({ date, day, hours: each }) => (
              <td key={date} data-closed={day.closure !== null || undefined}>
                <Hour hour={each.get(hour)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sum({ day, sum }: { readonly day: PlannerView["days"][string]; readonly sum: DaySum }) {
  const { t } = useTranslation("counter");
  const isClosed = day.closure !== null || day.open.length === 0;
  return (
    <span className="week-sum numbers">
      <span>{t("planner.appointments", { count: sum.appointments })}</span>
      {isClosed ? (
        <strong>{t("planner.closed")}</strong>
      ) : (
        sum.free !== null && <span>{t("planner.free", { count: sum.free })}</span>
      )}
    </span>
  );
}

function Hour({ hour }: { readonly hour: WeekHour | undefined }) {
  if (hour === undefined) return null;
  return (
    <span className="week-hour">
      <strong className="numbers">{hour.appointments === 0 ? "" : hour.appointments}</strong>
      {hour.places !== null && <SlotBar places={hour.places} />}
    </span>
  );
}
