import { useTranslation } from "react-i18next";
import type { PublishedTime } from "../../../shared/domain/definition.ts";

/** The office's published time in words: "6 to 8 weeks"; null when the matter is settled during the visit. */
export function usePublishedText(): (published: PublishedTime) => string | null {
  const { t } = useTranslation("book");
  return ({ from, to, unit }) => {
    if (to === 0) return null;
    const until = t(`service.${unit}`, { count: to });
    if (from === to) return until;
    return from === 0
      ? t("service.sameVisitTo", { to: until })
      : t("service.range", { from, to: until });
  };
}
