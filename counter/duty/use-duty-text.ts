import { useTranslation } from "react-i18next";
import type { Duty } from "../../shared/domain/duty.ts";
import { nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";

/** Where somebody works now, in words. */
export function useDutyText(): (duty: Duty) => string {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  return (duty) => {
    switch (duty.kind) {
      case "front":
        return t("duty.at", { number: view.counters[duty.counter]?.number ?? duty.counter });
      case "back": {
        const team = view.teams[duty.team];
        return team === undefined ? duty.team : nameIn(team.name, language);
      }
      case "off":
        return t("duty.isOff");
    }
  };
}
