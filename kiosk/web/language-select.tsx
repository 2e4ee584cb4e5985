import type { Language } from "../../shared/domain/definition.ts";
import { ownNames } from "../../shared/ui/i18n.ts";
import { offered } from "./languages.ts";
import "./language-select.css";

/** Those of these languages that we have words in, by their own names. */
export function LanguageSelect({
  label,
  languages,
  language,
  onChoose,
}: {
  /** For screen readers. */
  readonly label: string;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}) {
  return (
    <label className="language">
      <span className="visually-hidden">{label}</span>
      <select value={language} onChange={(event) => onChoose(event.target.value)}>
        {offered(languages).map((each) => (
          <option key={each} value={each} lang={each}>
            {ownNames[each] ?? each}
          </option>
        ))}
      </select>
    </label>
  );
}
