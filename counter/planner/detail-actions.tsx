import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
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
  const { id, due, status, service, language } = appointment;
  const { staff } = view.counter;
  const isBooked = status === "booked";
  const isToday = dateAt(due, view.office.zone) === today;
  const arrive = async (type: "MarkArrived" | "TurnIntoWalkIn") => {
    const answer = await act({ type, appointment: id });
    if (answer?.kind !== "ticket") return;
    const { number } = answer.ticket;
    tell(t("planner.details.done.arrived", { name: words.name(appointment), number }));
  };
  const openCase = async () => {
    if (staff === null) return;
    const answer = await act({
      type: "OpenCase",
      staff,
      from: { kind: "appointment", appointment: id },
      service,
      answers: noAnswers,
      language: language ?? view.office.languages[0] ?? "de",
      // Nothing typed: what is kept of the appointment's person is taken over.
      person: {},
    });
    if (answer?.kind !== "case-changed") return;
    tell(t("planner.details.done.caseOpened", { number: answer.case }));
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
      {appointment.case === null && status !== "cancelled" && (
        <Button
          className="button"
          isDisabled={staff === null || inert}
          onPress={() => void openCase()}
        >
          {t("planner.details.openCase")}
        </Button>
      )}
      {isBooked && !isToday && <p className="soft">{t("planner.details.onlyOnItsDay")}</p>}
    </div>
  );
}
