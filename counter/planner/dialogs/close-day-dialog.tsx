import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CancelReason } from "../../../shared/domain/booking/closure.ts";
import type { WireError } from "../../../shared/protocol/answers.ts";
import { useCounter } from "../../session/counter-context.ts";
import { useAppointmentWords } from "../appointment-words.ts";
import { fullDate } from "../calendar.ts";
import { appointmentsOf } from "../day-rows.ts";
import { usePlanner } from "../planner-context.ts";
import { PlannerDialog } from "./planner-dialog.tsx";
import { ReasonRadios } from "./reason-radios.tsx";

const reasons = ["office-closed", "staff-missing", "other"] as const;

/** Rule B8: the appointments a closed day hits, with names to call; cancelled in one command, or none of them. */
export function CloseDayDialog() {
  const { t } = useTranslation("counter");
  const { language, attempt } = useCounter();
  const { place, view, ask, tell } = usePlanner();
  const words = useAppointmentWords();
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [changed, setChanged] = useState(false);
  const [refusal, setRefusal] = useState<WireError | null>(null);
  const day = view?.days[place.date];
  const listed = view === null || day === undefined ? [] : appointmentsOf(day, view.appointments);
  const hits = listed.filter(({ status }) => status === "booked");
  const count = hits.length;
  const submit = async () => {
    if (reason === null) return;
    const { queue, date } = place;
    const ids = hits.map(({ id }) => id);
    const reply = await attempt({ type: "CloseDay", queue, day: date, reason, hits: ids });
    if (reply === null) return;
    if (reply.ok) {
      const cancelled = reply.answer.kind === "day-closed" ? reply.answer.cancelled : count;
      tell(t("planner.closeDay.done", { count: cancelled }));
      ask(null);
      return;
    }
    setChanged(reply.error.code === "day-changed");
    setRefusal(reply.error.code === "day-changed" ? null : reply.error);
  };
  return (
    <PlannerDialog
      title={t("planner.closeDay.title", { date: fullDate(place.date, language) })}
      submit={t("planner.closeDay.submit", { count })}
      ready={reason !== null && day !== undefined}
      refusal={refusal}
      onSubmit={() => void submit()}
    >
      <ReasonRadios reasons={reasons} value={reason} onChange={setReason} />
      <p>{t("planner.closeDay.text", { count })}</p>
      {changed && (
        <p className="banner" data-tone="warning" role="alert">
          <span>{t("planner.closeDay.changed")}</span>
        </p>
      )}
      {count > 0 && (
        <ul className="hits numbers">
          {hits.map((appointment) => (
            <li key={appointment.id}>
              <span>{words.time(appointment.due)}</span>
              <strong>{words.name(appointment)}</strong>
              <span className="soft">
                {appointment.email === null
                  ? [t("planner.closeDay.noMail"), appointment.phone]
                      .filter((part) => part !== null)
                      .join(" ")
                  : appointment.email}
              </span>
            </li>
          ))}
        </ul>
      )}
    </PlannerDialog>
  );
}
