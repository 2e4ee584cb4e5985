import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PlannedAppointment } from "../../shared/protocol/planner-view.ts";
import { codeInGroups, useAppointmentWords } from "./appointment-words.ts";
import { mailKindWords } from "./mail-kinds.ts";
import { MailMark } from "./mail-mark.tsx";
import { StatusMark } from "./status-mark.tsx";

/** All that is known, as pairs of word and value; what is not known is left out. */
export function DetailFacts({ appointment }: { readonly appointment: PlannedAppointment }) {
  const { t } = useTranslation("counter");
  const words = useAppointmentWords();
  const { due, service, people, language, code, channel, email, phone, fileNumber } = appointment;
  const facts: readonly (readonly [string, ReactNode])[] = [
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
    [t("planner.details.mail"), <LastMail key="mail" mail={appointment.mail} />],
  ];
  return (
    <dl className="facts numbers">
      {facts.map(([word, value]) =>
        value === null ? null : (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
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
