import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import type { StatusReply } from "../../../shared/protocol/status-pages.ts";
import { clockTime } from "../../../shared/ui/format.ts";
import { longDate } from "./long-date.ts";

/** When it began, and when something last happened. */
export function Dates({
  status: { opened, changed, office },
  language,
}: {
  readonly status: StatusReply;
  readonly language: Language;
}) {
  const { t } = useTranslation("status");
  return (
    <dl className="status-dates">
      <div>
        <dt>{t("opened")}</dt>
        <dd>{longDate(opened, office.zone, language)}</dd>
      </div>
      <div>
        <dt>{t("changed")}</dt>
        <dd>
          {t("changedAt", {
            date: longDate(changed, office.zone, language),
            time: clockTime(changed, office.zone, language),
          })}
        </dd>
      </div>
    </dl>
  );
}
