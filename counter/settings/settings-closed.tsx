import { useTranslation } from "react-i18next";

/** Why there is nothing to see to where everybody signs on by name, and how to change that (rule X7). */
export function SettingsClosed() {
  const { t } = useTranslation("settings");
  return (
    <div className="settings-closed">
      <p>
        <strong>{t("closed.title")}</strong>
      </p>
      <p>{t("closed.text")}</p>
      <ol>
        <li>
          {t("closed.start")} <code>npm start -- --access enrolled</code>
        </li>
        <li>
          {t("closed.device")} <code>npm run device -- approve …</code>
        </li>
        <li>{t("closed.person")}</li>
      </ol>
      <p className="soft">
        {t("closed.data")} <code>--data …</code>
      </p>
    </div>
  );
}
