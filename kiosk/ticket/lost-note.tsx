import { useTranslation } from "react-i18next";
import type { Instant } from "../../shared/domain/instant.ts";
import { minute } from "../../shared/domain/instant.ts";
import { clockTime } from "../../shared/ui/format.ts";

/** What is on the page is old: since when, how old, and that the page is trying. */
export function LostNote({
  since,
  now,
  zone,
  language,
}: {
  /** Both by the server's clock. */
  readonly since: Instant;
  readonly now: Instant;
  readonly zone: string;
  readonly language: string;
}) {
  const { t } = useTranslation("phone");
  const common = useTranslation("common").t;
  const time = clockTime(since, zone, language);
  const minutes = Math.floor((now - since) / minute);
  return (
    <output className="lost">
      <strong>{t("reconnecting")}</strong>
      <span>
        {minutes < 1
          ? t("stateFromNow", { time })
          : t("stateFrom", { time, age: common("minutes", { count: minutes }) })}{" "}
        {t("watchDisplay")}
      </span>
    </output>
  );
}
