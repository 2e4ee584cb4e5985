import { useTranslation } from "react-i18next";
import type { Language } from "../../shared/domain/definition.ts";
import { ownNames } from "../../shared/ui/i18n.ts";

/** The office's languages by their own names. */
export function LanguageSwitch({
  languages,
  language,
  onChoose,
}: {
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}) {
  const { t } = useTranslation("phone");
  return (
    <label className="language">
      <span className="visually-hidden">{t("language")}</span>
      <select value={language} onChange={(event) => onChoose(event.target.value)}>
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {ownNames[each] ?? each}
          </option>
        ))}
      </select>
    </label>
  );
}
