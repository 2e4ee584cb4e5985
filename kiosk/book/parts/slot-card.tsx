import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clockTime, dayName, nameIn } from "../../../shared/ui/format.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import "../../../shared/ui/ticket-card.css";
import { useBooking } from "../booking-context.ts";

/** An appointment on the same paper as a ticket: the date, the time in huge type, what it is for. */
export function SlotCard({
  due,
  service,
  people,
  children,
}: {
  readonly due: Instant;
  readonly service: string;
  readonly people: number;
  /** Below, on the same paper. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation("book");
  const { catalogue, language } = useBooking();
  const { office, services } = catalogue;
  const name = services.find(({ key }) => key === service)?.name;
  const what = name === undefined ? "" : nameIn(name, language);
  return (
    <div className="ticket-card slot-card">
      <div className="ticket-card-paper">
        <p className="slot-day">{dayName(due, office.zone, language)}</p>
        <p className="ticket-card-number" dir="ltr">
          {clockTime(due, office.zone, language)}
        </p>
        <p className="slot-what">
          {people > 1
            ? t("forPeople", { name: what, people: t("people", { count: people }) })
            : what}
        </p>
        {children}
      </div>
    </div>
  );
}
