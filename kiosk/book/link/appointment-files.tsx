import { useTranslation } from "react-i18next";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { PdfLink } from "../parts/pdf-link.tsx";

/** The appointment to take along: in the calendar, as a file, on paper. */
export function AppointmentFiles({ secret }: { readonly secret: string }) {
  const { t } = useTranslation("book");
  return (
    <section className="files" aria-labelledby="files">
      <h2 id="files">{t("link.appointment.tools")}</h2>
      <div className="actions">
        <a className="plain-action" href={bookingPaths.calendar(secret)}>
          {t("booked.calendar")}
        </a>
        <PdfLink secret={secret} />
        <button type="button" className="plain-action" onClick={() => print()}>
          {t("booked.print")}
        </button>
      </div>
    </section>
  );
}
