import { useTranslation } from "react-i18next";
import type { Urgency } from "../../../shared/domain/definition.ts";
import { Icon } from "../../icon.tsx";

const icons = { 1: "alert", 2: "clock", 3: "dot" } as const;

/** Rule K4 as sign, number and word. */
export function UrgencyMark({ urgency }: { readonly urgency: Urgency }) {
  const { t } = useTranslation("counter");
  return (
    <span className="urgency" data-urgency={urgency}>
      <Icon name={icons[urgency]} />
      {urgency} {t(`backOffice.urgency.${urgency}`)}
    </span>
  );
}
