import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { PlannerView } from "../../shared/protocol/planner-view.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter, useNow } from "../session/counter-context.ts";
import { useAppointmentWords } from "./appointment-words.ts";
import { fullDate } from "./calendar.ts";
import { appointmentsOf } from "./day-rows.ts";

/** The list of a day on paper (A4): what a desk needs when the screens are dark. On screen it is hidden. */
export function DaySheet({
  view,
  date,
  day,
}: {
  readonly view: PlannerView;
  readonly date: string;
  readonly day: PlannerView["days"][string];
}) {
  const { t } = useTranslation("counter");
  const { view: desk, language } = useCounter();
  const words = useAppointmentWords();
  const now = useNow(30_000);
  const listed = appointmentsOf(day, view.appointments);
  return createPortal(
    <article className="sheet numbers">
      <header>
        <h1>{t("planner.print.title", { queue: nameIn(view.name, language) })}</h1>
        <p>
          <strong>{fullDate(date, language)}</strong> · {desk.office.name}
        </p>
        <p>
          {t("planner.appointments", { count: listed.length })} ·{" "}
          {t("planner.print.printedAt", { when: words.when(now) })}
        </p>
      </header>
      <table>
        <thead>
          <tr>
            <th>{t("planner.print.time")}</th>
            <th>{t("planner.details.name")}</th>
            <th>{t("planner.details.service")}</th>
            <th>{t("planner.details.people")}</th>
            <th>{t("planner.details.language")}</th>
            <th>{t("planner.print.code")}</th>
            <th>{t("planner.details.status")}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((appointment) => (
            <tr key={appointment.id}>
              <td>{words.time(appointment.due)}</td>
              <td>{words.name(appointment)}</td>
              <td>{words.service(appointment.service)}</td>
              <td>{appointment.people}</td>
              <td>{appointment.language?.toUpperCase()}</td>
              <td>{appointment.code.slice(-4)}</td>
              <td>
                {appointment.number ??
                  (appointment.status === "booked"
                    ? "☐"
                    : t(`planner.status.${appointment.status}`))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>,
    document.body,
  );
}
