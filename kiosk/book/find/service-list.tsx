import { useTranslation } from "react-i18next";
import { nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import { hashOf } from "../flow/place.ts";
import type { Service } from "./service-search.ts";

/** Services to choose from; those that need no appointment say so. */
export function ServiceList({
  label,
  services,
}: {
  readonly label: string;
  readonly services: readonly Service[];
}) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  return (
    <section className="services">
      <h2>{label}</h2>
      <ul>
        {services.map(({ key, name, booking, appointmentOnly }) => (
          <li key={key}>
            <a href={hashOf({ step: "service", service: key, people: 1 })}>
              <span>{nameIn(name, language)}</span>
              {booking === null && !appointmentOnly && (
                <span className="tag">{t("find.walkIn")}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
