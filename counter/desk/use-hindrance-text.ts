import { useTranslation } from "react-i18next";
import type { Hindrance } from "../actions/availability.ts";

/** Puts into words why an action is not possible now. */
export function useHindranceText(): (hindrance: Hindrance) => string {
  const { t } = useTranslation("counter");
  return (hindrance) => {
    switch (hindrance.kind) {
      case "recallSoon":
        return t("hindrance.recallSoon", { seconds: hindrance.seconds });
      case "moreCalls":
        return t("hindrance.moreCalls", { calls: hindrance.calls, needed: hindrance.needed });
      default:
        return t(`hindrance.${hindrance.kind}`);
    }
  };
}
