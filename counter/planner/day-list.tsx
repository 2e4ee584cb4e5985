import { useRef, type KeyboardEvent } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { Icon } from "../icon.tsx";
import { useNow } from "../session/counter-context.ts";
import { AppointmentCard } from "./appointment-card.tsx";
import { useAppointmentWords } from "./appointment-words.ts";
import { dayRows, type DayRow } from "./day-rows.ts";
import { usePlanner } from "./planner-context.ts";
import { SlotBar } from "./slot-bar.tsx";

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** The day by its slots: how full each is, and who comes. Arrow keys go from one appointment to the next. */
export function DayList({
  view,
  day,
}: {
  readonly view: PlannerView;
  readonly day: PlannerView["days"][string];
}) {
  const { t } = useTranslation("counter");
  const { chosen } = usePlanner();
  const now = useNow(30_000);
  const list = useRef<HTMLOListElement>(null);
  // What is over or closed and has nobody tells nothing.
  const rows = dayRows(day, view).filter(
    ({ at, appointments }) => appointments.length > 0 || (at >= now && day.closure === null),
  );
  const ids = rows.flatMap(({ appointments }) => appointments.map(({ id }) => id));
  const stop = chosen !== null && ids.includes(chosen.id) ? chosen.id : (ids[0] ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-appointment]") ?? [])];
    const at = cards.findIndex((card) => card === document.activeElement);
    const step = steps[event.key];
    const next =
      event.key === "Home" ? 0 : event.key === "End" ? cards.length - 1 : step && at + step;
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    cards[Math.min(Math.max(next, 0), cards.length - 1)]?.focus();
  };
  if (rows.length === 0) {
    const empty = day.open.length === 0 ? "planner.closedByHours" : "planner.emptyDay";
    return <p className="soft empty">{t(empty)}</p>;
  }
  return (
    <ol ref={list} className="day-rows" aria-label={t("planner.title")}>
      {rows.map((row) => (
        <Slot key={row.at} row={row} over={row.at < now} stop={stop} onKeyDown={onKeyDown} />
      ))}
    </ol>
  );
}

function Slot({
  row: { at, places, appointments },
  over,
  stop,
  onKeyDown,
}: {
  readonly row: DayRow;
  readonly over: boolean;
  readonly stop: number | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const { t } = useTranslation("counter");
  const { ask } = usePlanner();
  const time = useAppointmentWords().time(at);
  return (
    <li className="day-row" data-over={over || undefined}>
      <h3 className="numbers">{time}</h3>
      {places === null ? <span /> : <SlotBar places={places} />}
      {places !== null && places.free > 0 && !over ? (
        <Button
          className="slot-book"
          aria-label={t("planner.bookAt", { time })}
          excludeFromTabOrder
          onPress={() => ask({ kind: "new", due: at })}
        >
          <Icon name="plus" />
        </Button>
      ) : (
        <span />
      )}
      <div className="day-row-cards">
        {appointments.map((appointment) => (
          <AppointmentCard
            key={appointment.id}
            appointment={appointment}
            reachable={appointment.id === stop}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
    </li>
  );
}
