import { useTranslation } from "react-i18next";
import { Heading } from "../parts/heading.tsx";
import { SlotCard } from "../parts/slot-card.tsx";
import type { AppointmentView } from "./appointment-view.ts";

/** An appointment that is no more to come: cancelled by whom and why, arrived, or missed. */
export function AppointmentOver({ appointment }: { readonly appointment: AppointmentView }) {
  const { t } = useTranslation("book");
  const { status, cancelled } = appointment;
  const title =
    status === "arrived"
      ? t("link.appointment.arrived")
      : status === "cancelled"
        ? t("link.cancelled.heading")
        : t("link.appointment.missed");
  // A closure says that it is closed already.
  const isSaid = cancelled?.by === "closure" && cancelled.reason === "office-closed";
  const reason = isSaid ? "other" : (cancelled?.reason ?? "other");
  const lines =
    cancelled === null
      ? [t(status === "arrived" ? "link.appointment.arrivedNote" : "link.appointment.missedNote")]
      : [
          t(`link.cancelled.by.${cancelled.by}`),
          reason === "other" ? "" : t(`link.cancelled.reason.${reason}`),
          t("link.cancelled.code"),
        ];
  return (
    <article className="link-page">
      <Heading title={title}>{title}</Heading>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      <div data-past={status !== "arrived"}>
        <SlotCard due={appointment.due} service={appointment.service} people={appointment.people} />
      </div>
      {status !== "arrived" && (
        <p>
          <a className="main-action" href="/book/">
            {t("link.newBooking")}
          </a>
        </p>
      )}
    </article>
  );
}
