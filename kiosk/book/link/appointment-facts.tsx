import { useTranslation } from "react-i18next";
import { useBooking } from "../booking-context.ts";
import type { AppointmentView } from "./appointment-view.ts";
import { Documents } from "../steps/documents.tsx";
import { useAbout } from "./use-about.ts";

/** Where to go, when to check in, and what to bring. */
export function AppointmentFacts({ appointment }: { readonly appointment: AppointmentView }) {
  const { t } = useTranslation("book");
  const { catalogue } = useBooking();
  const about = useAbout();
  const { area, floor, checkIn, service } = appointment;
  const documents = catalogue.services.find(({ key }) => key === service)?.documents ?? [];
  const { name, address } = catalogue.office;
  return (
    <>
      <section className="place" aria-labelledby="place">
        <h2 id="place">{t("booked.place")}</h2>
        <p>
          <strong>{[about.name(area), about.name(floor)].filter(Boolean).join(" · ")}</strong>
          <br />
          {name}
          <br />
          {address}
        </p>
        <p>{t("booked.checkIn", { from: about.time(checkIn.from), to: about.time(checkIn.to) })}</p>
      </section>
      <Documents documents={documents} />
    </>
  );
}
