import { useTranslation } from "react-i18next";
import type { PersonRow } from "../../../shared/protocol/settings.ts";
import { clockTime } from "../../../shared/ui/format.ts";
import { useCounter } from "../../session/counter-context.ts";

/** Whether somebody can sign in, and how. */
export function PersonState({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation("settings");
  const { view, language } = useCounter();
  const { blocked, waitsUntil, user, hasPassword, hasBadge, subject } = person;
  if (blocked) {
    return (
      <span className="tag" data-tone="danger">
        {t("people.blocked")}
      </span>
    );
  }
  const ways = [
    user !== null && hasPassword && t("people.byPassword"),
    hasBadge && t("people.byBadge"),
    subject !== null && t("people.byProvider"),
  ].filter((way) => way !== false);
  return (
    <span className="settings-tags">
      {waitsUntil !== null && (
        <span className="tag" data-tone="danger">
          {t("people.waits", { time: clockTime(waitsUntil, view.office.zone, language) })}
        </span>
      )}
      {ways.length === 0 ? (
        <span className="soft">{t("people.noWay")}</span>
      ) : (
        ways.map((way) => (
          <span key={way} className="tag">
            {way}
          </span>
        ))
      )}
    </span>
  );
}
