import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { alternatives } from "../../../shared/i18n/alternatives.ts";
import type { StatusReply } from "../../../shared/protocol/status-pages.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import { longDate } from "./long-date.ts";

/** The documents that are still to come, and until when; nothing when none are. */
export function Missing({
  status: { missing, documentsUntil, office },
  language,
}: {
  readonly status: StatusReply;
  readonly language: Language;
}) {
  const { t } = useTranslation("status");
  if (missing.length === 0) return null;
  return (
    <>
      <h3>{t("missing")}</h3>
      <ul>
        {missing.map((choice) => {
          const names = choice.map((each) => nameIn(each, language));
          return <li key={names.join("/")}>{alternatives(names, language)}</li>;
        })}
      </ul>
      {documentsUntil !== null && (
        <p>
          <strong>{t("until", { date: longDate(documentsUntil, office.zone, language) })}</strong>
        </p>
      )}
    </>
  );
}
