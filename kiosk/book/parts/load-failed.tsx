import { useTranslation } from "react-i18next";

/** The first look at the server failed. */
export function LoadFailed({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation("book");
  return (
    <main className="book-calm" role="alert">
      <h1>{t("offline.title")}</h1>
      <p>{t("offline.text")}</p>
      <button type="button" className="main-action" onClick={onAgain}>
        {t("again")}
      </button>
    </main>
  );
}
