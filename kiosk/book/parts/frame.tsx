import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ownNames } from "../../../shared/ui/i18n.ts";
import { useBooking } from "../booking-context.ts";
import { offered } from "../session/language.ts";

/** Around every booking page: whose it is, in which language, and where the office is. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("book");
  const { catalogue, language, speak } = useBooking();
  const { name, address, languages } = catalogue.office;
  return (
    <div className="book">
      <header className="book-header">
        <div className="book-column">
          <a className="office" href="/book/">
            {name}
          </a>
          <label className="language">
            <span className="visually-hidden">{t("language")}</span>
            <select value={language} onChange={(event) => speak(event.target.value)}>
              {offered(languages).map((each) => (
                <option key={each} value={each} lang={each}>
                  {ownNames[each] ?? each}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <main className="book-column">{children}</main>
      <footer className="book-footer">
        <address className="book-column">
          <span>{name}</span>
          <span>{address}</span>
        </address>
      </footer>
    </div>
  );
}
