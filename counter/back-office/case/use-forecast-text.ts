import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../shared/protocol/case-views.ts";
import { useOfficeWords } from "../use-office-words.ts";

/** Rule K6: the range, and what it is based on. */
export function useForecastText(): (forecast: CaseView["forecast"]) => {
  readonly range: string;
  readonly basis: string;
} {
  const { t } = useTranslation("counter");
  const words = useOfficeWords();
  return (forecast) => {
    if (forecast.basis === "published") {
      const { from, to, unit } = forecast.time;
      return {
        range:
          from === to
            ? t(`backOffice.forecast.exact.${unit}`, { count: to })
            : t(`backOffice.forecast.${unit}`, { from, to }),
        basis: t("backOffice.forecast.published"),
      };
    }
    const { from, to, count } = forecast;
    return {
      range: t("backOffice.forecast.range", { from: words.day(from), to: words.day(to) }),
      basis: t("backOffice.forecast.cases", { count }),
    };
  };
}
