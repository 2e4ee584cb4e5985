import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { useCounter } from "../session/counter-context.ts";
import { useAppointmentWords } from "./appointment-words.ts";
import { dateAt } from "./calendar.ts";
import { usePlanner } from "./planner-context.ts";

/** What can be done with an appointment; the server decides in the end. */
export function DetailActions({ appointment }: { readonly appointment: PlannedAppointment }) {
  const { t } = useTranslation("counter");
  const { view, inert, act } = useCounter();
  const { today, ask, tell, printNote } = usePlanner();
  const words = useAppointmentWords();
  const { id, due, status } = appointment;
  const isBooked = status === "booked";
  const isToday = dateAt(due, view.office.zone) === today;
  const arrive = async (type: "MarkArrived" | "TurnIntoWalkIn") => {
    const answer = await act({ type, appointment: id });
    if (answer?.kind !== "ticket") return;
    const { number } = answer.ticket;
    tell(t("planner.details.done.arrived", { name: words.name(appointment), number }));
  };
  return (
    <div className="detail-actions">
      <Button
        className="button filled"
        isDisabled={!isBooked || !isToday || inert}
        onPress={() => void arrive("MarkArrived")}
      >
        {t("planner.details.arrived")}
      </Button>
      <Button
        className="button"
        isDisabled={!isBooked || inert}
        onPress={() => ask({ kind: "move", appointment })}
      >
        {t("planner.details.move")}
      </Button>
      <Button
        className="button"
        isDisabled={!isBooked || inert}
        onPress={() => ask({ kind: "cancel", appointment })}
      >
        {t("planner.details.cancel")}
      </Button>
      <Button className="button" isDisabled={!isBooked} onPress={() => printNote(appointment)}>
        {t("planner.details.print")}
      </Button>
      <Button
        className="button"
        isDisabled={!isBooked || !isToday || inert}
        onPress={() => void arrive("TurnIntoWalkIn")}
      >
        {t("planner.details.walkIn")}
      </Button>
      {isBooked && !isToday && <p className="soft">{t("planner.details.onlyOnItsDay")}</p>}
    </div>
  );
}
