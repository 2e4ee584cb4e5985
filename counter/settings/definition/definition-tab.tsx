import { useTranslation } from "react-i18next";

/** The office definition and its versions. */
export function DefinitionTab() {
  const { t } = useTranslation("settings");
  return <p className="soft">{t("definition.later")}</p>;
}
