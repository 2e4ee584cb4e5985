import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { Icon } from "../icon.tsx";

const icons = {
  booked: "calendar",
  arrived: "check",
  cancelled: "close",
  "no-show": "alert",
} as const;

/** Booked, arrived with its number, cancelled or not come: sign and word. */
export function StatusMark({
  appointment: { status, number },
}: {
  readonly appointment: Pick<PlannedAppointment, "status" | "number">;
}) {
  const { t } = useTranslation("counter");
  return (
    <span className="status-mark" data-status={status}>
      <Icon name={icons[status]} />
      {t(`planner.status.${status}`)}
      {number !== null && <strong className="numbers">{number}</strong>}
    </span>
  );
}
