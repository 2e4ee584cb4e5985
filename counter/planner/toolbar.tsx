import { Button, Group } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { nameIn } from "../../shared/ui/format.ts";
import { Icon } from "../icon.tsx";
import { useCounter } from "../session/counter-context.ts";
import { addDays, daysIn, firstShown, fullDate, shortDate, type Range } from "./calendar.ts";
import { usePlanner } from "./planner-context.ts";
import { PlannerKeyCap } from "./planner-key-cap.tsx";

const ranges: readonly Range[] = ["day", "week"];

/** Which queue and which days. */
export function Toolbar() {
  const { t } = useTranslation("counter");
  const { language } = useCounter();
  const { place, go, today } = usePlanner();
  const { date, range } = place;
  const step = daysIn[range];
  const isWeek = range === "week";
  const first = firstShown(date, range);
  const heading = isWeek
    ? t("planner.weekOf", {
        from: shortDate(first, language),
        to: shortDate(addDays(first, 6), language),
      })
    : fullDate(date, language);
  return (
    <div className="planner-bar">
      <Group className="planner-steps" aria-label={t("planner.date")}>
        <Button
          className="button"
          aria-label={t(isWeek ? "planner.earlierWeek" : "planner.earlierDay")}
          onPress={() => go({ date: addDays(date, -step) })}
        >
          <Icon name="back" />
        </Button>
        <Button className="button" onPress={() => go({ date: today })}>
          {t("planner.today")}
          <PlannerKeyCap name="today" />
        </Button>
        <Button
          className="button"
          aria-label={t(isWeek ? "planner.laterWeek" : "planner.laterDay")}
          onPress={() => go({ date: addDays(date, step) })}
        >
          <Icon name="on" />
        </Button>
        <input
          type="date"
          className="planner-date"
          aria-label={t("planner.date")}
          value={date}
          onChange={(event) => {
            if (event.target.value !== "") go({ date: event.target.value });
          }}
        />
      </Group>
      <h2 aria-live="polite">{heading}</h2>
      <Group className="planner-range" aria-label={t("planner.range")}>
        {ranges.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === range}
            onClick={() => go({ range: each })}
          >
            {t(`planner.${each}`)}
            <PlannerKeyCap name={each} />
          </button>
        ))}
      </Group>
      <QueueSelect />
    </div>
  );
}

/** Queues that take bookings first, then the others, where another system may have booked. */
function QueueSelect() {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const { place, go } = usePlanner();
  const queues = Object.entries(view.queues).toSorted(
    ([, a], [, b]) => Number(b.takesBookings) - Number(a.takesBookings),
  );
  return (
    <select
      className="planner-queue"
      aria-label={t("planner.queue")}
      value={place.queue}
      onChange={(event) => go({ queue: event.target.value })}
    >
      {queues.map(([key, { letter, name }]) => (
        <option key={key} value={key}>
          {letter} · {nameIn(name, language)}
        </option>
      ))}
    </select>
  );
}
