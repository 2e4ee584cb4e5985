import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { Icon } from "../icon.tsx";

/** How the last mail fares, as sign and word. */
export function MailMark({
  mail,
}: {
  readonly mail: Pick<NonNullable<PlannedAppointment["mail"]>, "state"> | null;
}) {
  const { t } = useTranslation("counter");
  if (mail === null) return null;
  const troubled = mail.state === "failed" || mail.state === "uncertain";
  return (
    <span className="mail-mark" data-state={mail.state}>
      <Icon name={troubled ? "alert" : "mail"} />
      <span className="visually-hidden">{t("planner.mailWord")} </span>
      {t(`planner.mailState.${mail.state}`)}
    </span>
  );
}
