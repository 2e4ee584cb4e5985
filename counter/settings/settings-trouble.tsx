import { useTranslation } from "react-i18next";
import { useNow } from "../session/counter-context.ts";
import { Icon } from "../icon.tsx";
import type { SettingsTrouble } from "./ask-settings.ts";

const own = [
  "code-unknown",
  "place-unknown",
  "device-unknown",
  "staff-unknown",
  "user-taken",
  "badge-taken",
  "subject-taken",
  "user-missing",
  "last-administrator",
  "printer-unknown",
  "version-unknown",
  "definition-changed",
  "definition-wrong",
  "definition-not-sent",
  "definition-too-long",
  "not-signed-in",
  "not-allowed",
  "flooding",
  "malformed",
  "password-too-weak",
] as const;
type Own = (typeof own)[number];

/** Why a request was refused, in plain words; a screen reader says it at once. */
export function SettingsTroubleBanner({ trouble }: { readonly trouble: SettingsTrouble | null }) {
  const { t } = useTranslation("settings");
  const access = useTranslation("access").t;
  const common = useTranslation("common").t;
  const now = useNow(1_000);
  const text = (why: SettingsTrouble) => {
    const word = own.find((code) => code === why.code);
    if (word !== undefined) return t(`faults.${word}`);
    if (isOthers(why)) {
      const seconds = why.code === "try-later" ? Math.max(0, (why.from - now) / 1_000) : 0;
      const time = common("minutes", { count: Math.ceil(seconds / 60) });
      return access(`faults.${why.code}`, { time });
    }
    return access("faults.internal");
  };
  return (
    <div role="alert">
      {trouble !== null && (
        <p className="banner" data-tone="warning">
          <Icon name="alert" />
          <span>{text(trouble)}</span>
        </p>
      )}
    </div>
  );
}

function isOthers(
  trouble: SettingsTrouble,
): trouble is Exclude<SettingsTrouble, { readonly code: Own }> {
  return !own.some((code) => code === trouble.code);
}
