import { useTranslation } from "react-i18next";
import { Heading } from "../parts/heading.tsx";

/** The server is out of reach and nothing is known yet; it is asked on and on, and at once by a touch. */
export function Lost({ onAgain }: { readonly onAgain: () => Promise<void> }) {
  const { t } = useTranslation("book");
  const title = t("offline.title");
  return (
    <article className="link-page">
      <Heading title={title}>{title}</Heading>
      <p>{t("offline.text")}</p>
      <output>{t("link.trying")}</output>
      <button
        type="button"
        className="main-action"
        onClick={() => {
          onAgain().catch((error: unknown) => console.error("Looking at a link failed", error));
        }}
      >
        {t("again")}
      </button>
    </article>
  );
}
