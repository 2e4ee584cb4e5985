import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { forecastText } from "../../../shared/i18n/forecast-text.ts";
import type { StatusReply } from "../../../shared/protocol/status-pages.ts";

/** The forecast as a range, and what it is based on (rule K6); nothing when there is none to give. */
export function Expected({
  status: { forecast, at, completeSince, office },
  language,
}: {
  readonly status: StatusReply;
  readonly language: Language;
}) {
  const { t } = useTranslation("status");
  if (forecast === null) return null;
  const complete = completeSince !== null;
  const { range, basis } = forecastText(forecast, { at, complete, zone: office.zone, language });
  return (
    <section className="status-expected">
      <h2>{t("forecast")}</h2>
      <p className="status-range">{range}</p>
      <p className="status-soft">{basis}</p>
    </section>
  );
}
