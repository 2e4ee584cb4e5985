import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LinkView } from "../../../shared/protocol/booking-pages.ts";
import { clockTime, nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";

type Appointment = Extract<LinkView, { kind: "appointment" }>;

/** Where to come, and from when to when to check in. */
export function Place({ secret }: { readonly secret: string }) {
  const { t } = useTranslation("book");
  const { api, catalogue, language } = useBooking();
  const [appointment, setAppointment] = useState<Appointment | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      const result = await api.link(secret, controller.signal);
      if (controller.signal.aborted || !result.ok) return;
      if (result.value.link.kind === "appointment") setAppointment(result.value.link);
    };
    look().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error;
    });
    return () => controller.abort();
  }, [api, secret]);
  const { name, address, zone } = catalogue.office;
  return (
    <section className="place">
      <h2>{t("booked.place")}</h2>
      <address>
        {appointment !== null && (
          <strong>
            {[appointment.area, appointment.floor]
              .map((each) => nameIn(each, language))
              .join(" · ")}
          </strong>
        )}
        <span>{name}</span>
        <span>{address}</span>
      </address>
      {appointment !== null && (
        <p>
          {t("booked.checkIn", {
            from: clockTime(appointment.checkIn.from, zone, language),
            to: clockTime(appointment.checkIn.to, zone, language),
          })}
        </p>
      )}
    </section>
  );
}
