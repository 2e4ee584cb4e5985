import { useTranslation } from "react-i18next";
import { Heading } from "../parts/heading.tsx";

/** A link that opens nothing. All look alike (rule B9), so the page says what may have happened. */
export function UnknownLink({ isIncomplete = false }: { readonly isIncomplete?: boolean }) {
  const { t } = useTranslation("book");
  const title = t("link.unknown.heading");
  return (
    <article className="link-page">
      <Heading title={title}>{title}</Heading>
      {isIncomplete ? (
        <p>{t("link.unknown.incomplete")}</p>
      ) : (
        <>
          <p>{t("link.unknown.why")}</p>
          <ul>
            <li>{t("link.unknown.used")}</li>
            <li>{t("link.unknown.expired")}</li>
            <li>{t("link.unknown.over")}</li>
            <li>{t("link.unknown.incomplete")}</li>
          </ul>
        </>
      )}
      <p>
        <a className="main-action" href="/book/">
          {t("link.newBooking")}
        </a>
      </p>
    </article>
  );
}
