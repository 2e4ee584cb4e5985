import { useTranslation } from "react-i18next";
import { nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";
import type { Way } from "../flow/use-place.ts";
import { BackLink } from "../parts/back-link.tsx";
import { Heading } from "../parts/heading.tsx";
import type { Service } from "../find/service-search.ts";
import { Documents } from "./documents.tsx";
import { HowMany } from "./how-many.tsx";
import { ServiceFacts } from "./service-facts.tsx";
import { ServiceProcess } from "./service-process.tsx";
import { WithoutBooking } from "./without-booking.tsx";

/** What the service is, what to bring, how it goes on (rule S2), and the way to an appointment or to the door. */
export function ServiceStep({
  service,
  people,
  way,
}: {
  readonly service: Service;
  readonly people: number;
  readonly way: Way;
}) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  const { key, booking, published, documents } = service;
  const name = nameIn(service.name, language);
  return (
    <>
      <BackLink to={{ step: "find" }} />
      <Heading title={name}>{name}</Heading>
      <div className="columns">
        <div className="stack">
          <ServiceFacts published={published} booking={booking} people={people} />
          <Documents documents={documents} />
        </div>
        <div className="stack">
          {booking === null ? (
            <WithoutBooking service={service} />
          ) : (
            <div className="go-on">
              {booking.maxPeople > 1 && (
                <HowMany
                  people={people}
                  most={booking.maxPeople}
                  onChange={(many) => way.turn({ step: "service", service: key, people: many })}
                />
              )}
              <button
                type="button"
                className="main-action"
                onClick={() => way.go({ step: "slots", service: key, people, day: null })}
              >
                {t("service.choose")}
              </button>
            </div>
          )}
          <ServiceProcess published={published} bookable={booking !== null} />
        </div>
      </div>
    </>
  );
}
