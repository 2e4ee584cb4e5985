import { useTranslation } from "react-i18next";
import { nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import { usePublishedText } from "../steps/published-text.ts";
import { hashOf } from "../flow/place.ts";
import type { Service } from "./service-search.ts";

/** Services to choose from, with their usual time; those that need no appointment, or always one, say so. */
export function ServiceList({
  label,
  services,
}: {
  readonly label: string;
  readonly services: readonly Service[];
}) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  const time = usePublishedText();
  return (
    <section className="services">
      <h2>{label}</h2>
      <ul>
        {services.map(({ key, name, published, booking, appointmentOnly }) => (
          <li key={key}>
            <a href={hashOf({ step: "service", service: key, people: 1 })}>
              <span>
                <span className="service-name">{nameIn(name, language)}</span>{" "}
                <small>{time(published) ?? t("find.sameVisit")}</small>
              </span>
              {booking === null && !appointmentOnly && (
                <span className="tag">{t("find.walkIn")}</span>
              )}
              {appointmentOnly && <span className="tag">{t("find.appointmentOnly")}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
