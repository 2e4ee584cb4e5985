import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { Icon } from "../icon.tsx";
import { useCounter, useNow } from "../session/counter-context.ts";
import { PlannerKeyCap } from "./planner-key-cap.tsx";
import { usePlanner } from "./planner-context.ts";
import { daySum } from "./week-hours.ts";

/** The day in one line: how many come, what is free, whether it is closed; print it, close it, open it again. */
export function DayHead({
  view,
  day,
  onPrint,
}: {
  readonly view: PlannerView;
  readonly day: PlannerView["days"][string];
  readonly onPrint: () => void;
}) {
  const { t } = useTranslation("counter");
  const { permits, inert, act } = useCounter();
  const { place, today, ask, tell } = usePlanner();
  const sum = daySum(day, view, useNow(30_000));
  const mayClose =
    permits.send("CloseDay") &&
    day.closure === null &&
    place.date >= today &&
    (day.open.length > 0 || sum.appointments > 0);
  const reopen = async () => {
    const answer = await act({ type: "ReopenDay", queue: place.queue, day: place.date });
    if (answer !== null) tell(t("planner.closeDay.reopened"));
  };
  return (
    <>
      {day.closure !== null && (
        <p className="banner" data-tone="warning">
          <Icon name="alert" />
          <span>{t("planner.closedDay", { reason: t(`planner.reasons.${day.closure}`) })}</span>
          {permits.send("ReopenDay") && (
            <Button className="button" isDisabled={inert} onPress={() => void reopen()}>
              {t("planner.closeDay.reopen")}
            </Button>
          )}
        </p>
      )}
      <div className="day-head">
        <p className="day-sums numbers">
          <strong>{t("planner.appointments", { count: sum.appointments })}</strong>
          {sum.free !== null && <span>{t("planner.free", { count: sum.free })}</span>}
          {day.holds > 0 && <span>{t("planner.holds", { count: day.holds })}</span>}
          {view.waitingList > 0 && (
            <span>{t("planner.waitingList", { count: view.waitingList })}</span>
          )}
          {view.capacity === null && <span className="soft">{t("planner.noBooking")}</span>}
        </p>
        {view.capacity !== null && (
          <p className="legend soft" aria-hidden="true">
            <i data-part="online" /> {t("planner.legend.online")}
            <i data-part="others" /> {t("planner.legend.others")}
            <i data-part="free" /> {t("planner.legend.free")}
          </p>
        )}
        <Button className="button" onPress={onPrint}>
          <Icon name="printer" />
          {t("planner.print.day")}
          <PlannerKeyCap name="print" />
        </Button>
        {mayClose && (
          <Button className="button" isDisabled={inert} onPress={() => ask({ kind: "closeDay" })}>
            {t("planner.closeDay.open")}
          </Button>
        )}
      </div>
    </>
  );
}
