import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { codeInGroups, useAppointmentWords } from "./appointment-words.ts";
import { MailMark } from "./mail-mark.tsx";
import { usePlanner } from "./planner-context.ts";
import { StatusMark } from "./status-mark.tsx";

/** One appointment in the day: who, what for, and how it stands. */
export function AppointmentCard({
  appointment,
  reachable,
  onKeyDown,
}: {
  readonly appointment: PlannedAppointment;
  /** The one that Tab stops at; arrow keys reach the others. */
  readonly reachable: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const { t } = useTranslation("counter");
  const { chosen, choose } = usePlanner();
  const words = useAppointmentWords();
  const name = words.name(appointment);
  const service = words.service(appointment.service);
  return (
    <button
      type="button"
      className="appointment"
      data-appointment={appointment.id}
      data-status={appointment.status}
      aria-label={`${words.time(appointment.due)} ${name}, ${service}, ${t(`planner.status.${appointment.status}`)}`}
      aria-pressed={chosen?.id === appointment.id}
      tabIndex={reachable ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={() => choose(appointment)}
    >
      <span className="appointment-head">
        <strong>{name}</strong>
        {appointment.people > 1 && (
          <span className="numbers">{t("planner.people", { count: appointment.people })}</span>
        )}
        <StatusMark appointment={appointment} />
      </span>
      <span className="appointment-foot numbers">
        <span className="appointment-service">{service}</span>
        {appointment.language !== null && (
          <span title={words.language(appointment.language) ?? ""}>
            {appointment.language.toUpperCase()}
          </span>
        )}
        <span>{codeInGroups(appointment.code)}</span>
        {appointment.case !== null && (
          <span className="appointment-case">
            {t("planner.caseNumber", { number: appointment.case })}
          </span>
        )}
        <MailMark mail={appointment.mail} />
      </span>
    </button>
  );
}
