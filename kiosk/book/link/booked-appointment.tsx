import { useTranslation } from "react-i18next";
import type { Instant } from "../../../shared/domain/instant.ts";
import { CodeOnCard } from "../parts/code-on-card.tsx";
import { Heading } from "../parts/heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { SlotCard } from "../parts/slot-card.tsx";
import { AppointmentFacts } from "./appointment-facts.tsx";
import { AppointmentFiles } from "./appointment-files.tsx";
import type { AppointmentView } from "./appointment-view.ts";
import { useAbout } from "./use-about.ts";
import type { Pane } from "./use-pane.ts";

/** The appointment that holds: when, where, the code, what to bring, and the ways to change it. */
export function BookedAppointment({
  secret,
  appointment,
  heading,
  note,
  now,
  onOpen,
}: {
  readonly secret: string;
  readonly appointment: AppointmentView;
  readonly heading: string;
  readonly note: string | null;
  readonly now: Instant;
  /** Null when it can no longer be changed. */
  readonly onOpen: ((pane: Pane) => void) | null;
}) {
  const { t } = useTranslation("book");
  const about = useAbout();
  const { due, service, people, checkIn } = appointment;
  const late = now > checkIn.to ? "late" : now >= due ? "started" : null;
  return (
    <article className="link-page">
      <Heading title={heading}>{heading}</Heading>
      {note !== null && <Notice tone="good">{note}</Notice>}
      {late !== null && (
        <Notice tone="warning" title={t(`link.appointment.${late}`)}>
          {t(`link.appointment.${late}Note`, { until: about.time(checkIn.to) })}
        </Notice>
      )}
      <div className="columns">
        <div className="stack">
          <SlotCard due={due} service={service} people={people}>
            <CodeOnCard code={appointment.code} />
          </SlotCard>
          <p>{t("link.appointment.codeUse")}</p>
        </div>
        <div className="stack">
          <AppointmentFacts appointment={appointment} />
          <AppointmentFiles secret={secret} />
        </div>
      </div>
      {onOpen !== null && (
        <section className="changes" aria-labelledby="changes">
          <h2 id="changes">{t("booked.change")}</h2>
          <p>{t("booked.changeNote")}</p>
          <button type="button" className="plain-action" onClick={() => onOpen("move")}>
            {t("link.appointment.move")}
          </button>
          <button type="button" className="danger-action" onClick={() => onOpen("cancel")}>
            {t("link.appointment.cannotCome")}
          </button>
          <p className="soft">{t("link.appointment.binding")}</p>
        </section>
      )}
    </article>
  );
}
