import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { FactList, type Fact } from "../fact-list.tsx";
import { codeInGroups, useAppointmentWords } from "./appointment-words.ts";
import { mailKindWords } from "./mail-kinds.ts";
import { MailMark } from "./mail-mark.tsx";
import { StatusMark } from "./status-mark.tsx";

/** All that is known of an appointment. */
export function DetailFacts({ appointment }: { readonly appointment: PlannedAppointment }) {
  const { t } = useTranslation("counter");
  const words = useAppointmentWords();
  const { due, service, people, language, code, channel, email, phone, fileNumber } = appointment;
  const facts: readonly Fact[] = [
    [t("planner.details.when"), words.when(due)],
    [t("planner.details.status"), <StatusMark key="status" appointment={appointment} />],
    [t("planner.details.service"), words.service(service)],
    [t("planner.details.people"), people],
    [t("planner.details.language"), words.language(language)],
    [t("planner.details.code"), codeInGroups(code)],
    [t("planner.details.channel"), t(`planner.channel.${channel}`)],
    [t("planner.details.email"), email],
    [t("planner.details.phone"), phone],
    [t("planner.details.fileNumber"), fileNumber],
    [t("planner.details.case"), appointment.case],
    [t("planner.details.mail"), <LastMail key="mail" mail={appointment.mail} />],
  ];
  return <FactList facts={facts} numbers />;
}

function LastMail({ mail }: Pick<PlannedAppointment, "mail">) {
  const { t } = useTranslation("counter");
  const words = useAppointmentWords();
  if (mail === null) return t("planner.mail.none");
  const kind = t(`planner.mail.${mailKindWords(mail.kind)}`);
  return (
    <>
      {t("planner.details.mailValue", { kind, time: words.time(mail.at) })} <MailMark mail={mail} />
    </>
  );
}
