import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { forecastText, type ForecastReading } from "../../../shared/i18n/forecast-text.ts";
import type { ProcessReply } from "../../../shared/protocol/status-pages.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import { hashOf } from "../../book/flow/place.ts";
import { Needed } from "./needed.tsx";

export type Service = ProcessReply["services"][number];

/** One service: what to bring, its steps and its time. */
export function ServiceProcess({
  service,
  reading,
  startsOpen,
}: {
  readonly service: Service;
  readonly reading: ForecastReading;
  readonly startsOpen: boolean;
}) {
  const { t } = useTranslation("status");
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (startsOpen) details.current?.scrollIntoView();
  }, [startsOpen]);
  const { key, name, documents, forecast, appointmentOnly, bookable } = service;
  const { range, basis } = forecastText(forecast, reading);
  const isSameVisit = forecast.basis === "published" && forecast.time.to === 0;
  return (
    <details ref={details} id={key} open={startsOpen}>
      <summary>
        <span>{nameIn(name, reading.language)}</span>
        {appointmentOnly && <span className="tag">{t("process.appointmentOnly")}</span>}
      </summary>
      <div className="process-parts">
        <section>
          <h3>{t("process.time")}</h3>
          <p className="process-time">{range}</p>
          <p className="soft">{basis}</p>
        </section>
        <section className="documents">
          <h3>{t("process.bring")}</h3>
          <Needed documents={documents} language={reading.language} />
        </section>
        <section className="process">
          <h3>{t("process.steps")}</h3>
          <ol>
            <li>{appointmentOnly ? t("process.comeBooked") : t("process.come")}</li>
            <li>{t("process.counter")}</li>
            {isSameVisit ? (
              <li>{t("process.sameVisit")}</li>
            ) : (
              <>
                <li>{t("process.receipt")}</li>
                <li>{t("process.review")}</li>
                <li>{t("process.collect")}</li>
              </>
            )}
          </ol>
        </section>
        {bookable && (
          <a
            className="plain-action"
            href={`/book/${hashOf({ step: "service", service: key, people: 1 })}`}
          >
            {t("process.book")}
          </a>
        )}
      </div>
    </details>
  );
}
