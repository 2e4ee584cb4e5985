import { useTranslation } from "react-i18next";
import type { Names } from "../../../shared/domain/definition.ts";
import { nameIn } from "../../../shared/ui/format.ts";
import { useBooking } from "../booking-context.ts";

/** What to bring, as a list to tick off on paper. */
export function Documents({ documents }: { readonly documents: readonly Names[] }) {
  const { t } = useTranslation("book");
  const { language } = useBooking();
  return (
    <section className="documents">
      <h2>{t("service.bring")}</h2>
      {documents.length === 0 ? (
        <p>{t("service.nothing")}</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <li key={document.de}>{nameIn(document, language)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
