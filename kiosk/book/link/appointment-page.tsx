import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import { AppointmentOver } from "./appointment-over.tsx";
import type { AppointmentView } from "./appointment-view.ts";
import { BookedAppointment } from "./booked-appointment.tsx";
import { Cancel } from "./cancel.tsx";
import { Move } from "./move.tsx";
import { usePane } from "./use-pane.ts";
import { useServerTime } from "../server-clock.ts";
import { minute } from "../../../shared/domain/instant.ts";

/** An appointment as its visitor sees it, and what can still be done about it. */
export function AppointmentPage({
  secret,
  appointment,
  isNew,
  onChanged,
}: {
  readonly secret: string;
  readonly appointment: AppointmentView;
  readonly isNew: boolean;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useTranslation("book");
  const { clock } = useBooking();
  const { pane, open } = usePane();
  const [news, setNews] = useState<"booked" | "moved" | null>(isNew ? "booked" : null);
  const now = useServerTime(clock, minute);
  if (appointment.status !== "booked") return <AppointmentOver appointment={appointment} />;
  const mayChange = appointment.mayChange && now < appointment.due;
  const back = () => open("card");
  if (mayChange && pane === "cancel") {
    return (
      <Cancel
        secret={secret}
        appointment={appointment}
        onKeep={back}
        onMove={() => open("move")}
        onCancelled={onChanged}
      />
    );
  }
  if (mayChange && pane === "move") {
    return (
      <Move
        secret={secret}
        appointment={appointment}
        onKeep={back}
        onGone={onChanged}
        onMoved={async () => {
          await onChanged();
          setNews("moved");
          back();
        }}
      />
    );
  }
  const heading = news === null ? t("link.appointment.heading") : t(`link.appointment.${news}`);
  return (
    <BookedAppointment
      secret={secret}
      appointment={appointment}
      heading={heading}
      note={news === null ? null : t(`link.appointment.${news}Note`)}
      now={now}
      onOpen={mayChange ? open : null}
    />
  );
}
