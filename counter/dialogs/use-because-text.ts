import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shared/protocol/case-views.ts";

type Because = CaseView["because"]["urgency"];

/** Why something about a case was decided (rules K4 and K5), in words for staff. */
export function useBecauseText(): (because: Because) => string {
  const { t } = useTranslation("counter");
  return (because) => {
    if (because.kind !== "rule") return t(`handOver.because.${because.kind}`);
    const { fact } = because;
    switch (fact.kind) {
      case "title-expires":
        return fact.days < 0
          ? t("handOver.because.title-expired", { count: -fact.days })
          : t("handOver.because.title-expires", { count: fact.days });
      case "travels":
        return t("handOver.because.travels", { count: fact.days });
      case "job-at-risk":
      case "service":
      case "cluster":
        return t(`handOver.because.${fact.kind}`);
    }
  };
}
