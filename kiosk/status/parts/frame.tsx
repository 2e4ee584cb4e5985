import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../../shared/domain/definition.ts";
import { complete, ownNames } from "../../../shared/ui/i18n.ts";

/** Around the status and process pages: whose they are, in which language, and where the office is. */
export function Frame({
  language,
  languages,
  onSpeak,
  office,
  children,
}: {
  readonly language: Language;
  /** The office's; those without words are left out. */
  readonly languages: readonly Language[];
  readonly onSpeak: (language: Language) => void;
  readonly office?: { readonly name: string; readonly address: string };
  readonly children: ReactNode;
}) {
  const { t } = useTranslation("status");
  return (
    <div className="book">
      <header className="book-header">
        <div className="book-column">
          <span className="office">{office?.name ?? t("title")}</span>
          <label className="language">
            <span className="visually-hidden">{t("language")}</span>
            <select value={language} onChange={(event) => onSpeak(event.target.value)}>
              {languages
                .filter((each) => complete.includes(each))
                .map((each) => (
                  <option key={each} value={each} lang={each}>
                    {ownNames[each] ?? each}
                  </option>
                ))}
            </select>
          </label>
        </div>
      </header>
      <main className="book-column">{children}</main>
      {office && (
        <footer className="book-footer">
          <address className="book-column">
            <span>{office.name}</span>
            <span>{office.address}</span>
          </address>
        </footer>
      )}
    </div>
  );
}
