import { useTranslation } from "react-i18next";

/** What happens to what is typed. Not a consent: an office asks for what its task needs. */
export function PrivacyNote() {
  const { t } = useTranslation("book");
  return (
    <section className="privacy">
      <h2>{t("details.privacy")}</h2>
      <p>{t("details.privacyText")}</p>
    </section>
  );
}
