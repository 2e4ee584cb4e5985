import { useTranslation } from "react-i18next";
import type { StaffVisit } from "../../shared/protocol/views.ts";
import { clockTime, nameIn } from "../../shared/ui/format.ts";
import { useCounter } from "../session/counter-context.ts";

/** What is worth knowing before a visit is called, in few words. */
export function Remarks({ visit }: { readonly visit: StaffVisit }) {
  const { t } = useTranslation("counter");
  const { view, language } = useCounter();
  const service = visit.service === null ? undefined : view.services[visit.service];
  return (
    <span className="remarks">
      {visit.emergency !== null && visit.emergency.judged !== "declined" && (
        <span
          className="tag"
          data-tone="danger"
          title={nameIn(visit.emergency.criterion, language)}
        >
          {t(visit.emergency.judged === "open" ? "emergency.short" : "emergency.shortConfirmed")}
        </span>
      )}
      {visit.due !== null && (
        <span className="tag" data-tone="info">
          {t("lists.appointment", { time: clockTime(visit.due, view.office.zone, language) })}
          {visit.late && `, ${t("lists.late")}`}
        </span>
      )}
      {visit.away && (
        <span className="tag" title={t("lists.awayTitle")}>
          {t("lists.away")}
        </span>
      )}
      {visit.noted && <span className="tag">{t("lists.noted")}</span>}
      {service !== undefined && (
        <span className="soft service">{nameIn(service.name, language)}</span>
      )}
    </span>
  );
}
