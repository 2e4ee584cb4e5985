import { useTranslation } from "react-i18next";
import { nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import type { Service } from "../find/service-search.ts";

/** Where to go when nothing can be booked here. */
export function WithoutBooking({ service }: { readonly service: Service }) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  const { appointmentOnly, walkIn } = service;
  return (
    <section className="notice" data-tone="info">
      <strong>{appointmentOnly ? t("service.deskTitle") : t("service.walkInTitle")}</strong>
      <p>{appointmentOnly ? t("service.deskText") : t("service.walkInText")}</p>
      <p>{t("service.walkInPlace", { place: nameIn(walkIn, language) })}</p>
    </section>
  );
}
