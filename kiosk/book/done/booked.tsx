import { useTranslation } from "react-i18next";
import { bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { useBooking } from "../booking-context.ts";
import type { Ending } from "../flow/flow.ts";
import { hashOf } from "../flow/place.ts";
import { Heading } from "../parts/heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { CodeOnCard } from "../parts/code-on-card.tsx";
import { SlotCard } from "../parts/slot-card.tsx";
import { Documents } from "../steps/documents.tsx";
import { Place } from "./place.tsx";
import { PdfLink } from "../parts/pdf-link.tsx";

/** Booked without a mail: this page is all the visitor has, so it must be kept on paper or in the hand. */
export function Booked({ ending }: { readonly ending: Extract<Ending, { kind: "booked" }> }) {
  const { t } = useTranslation("book");
  const { services } = useBooking().catalogue;
  const { due, service, people, code, secret } = ending;
  const documents = services.find(({ key }) => key === service)?.documents ?? [];
  return (
    <>
      <Heading title={t("booked.heading")}>{t("booked.heading")}</Heading>
      <Notice tone="good">
        <p>{t("booked.note")}</p>
      </Notice>
      <div className="columns">
        <SlotCard due={due} service={service} people={people}>
          <CodeOnCard code={code} />
        </SlotCard>
        <div className="stack">
          <Place secret={secret} />
          <div className="actions">
            <button type="button" className="main-action" onClick={() => print()}>
              {t("booked.print")}
            </button>
            <a className="plain-action" href={bookingPaths.calendar(secret)}>
              {t("booked.calendar")}
            </a>
            <PdfLink secret={secret} />
            <a className="plain-action" href={bookingPaths.page(secret)}>
              {t("booked.change")}
            </a>
            <p className="soft">{t("booked.changeNote")}</p>
          </div>
          <Documents documents={documents} />
          <a className="another" href={hashOf({ step: "find" })}>
            {t("booked.another")}
          </a>
        </div>
      </div>
    </>
  );
}
