import { useTranslation } from "react-i18next";

/** For whoever sets up the screen: the address lacks an area, or names one the office does not have. */
export function AddressHelp({ unknown }: { readonly unknown: string | null }) {
  const { i18n } = useTranslation("display");
  return (
    <main className="address-help">
      {["de", "en"].map((language) => {
        const t = i18n.getFixedT(language, "display");
        return (
          <section key={language} lang={language}>
            <h1>{unknown === null ? t("noArea") : `${t("unknownArea")}: ${unknown}`}</h1>
            <p>{t("howToName")}</p>
            <p>
              <code>{`${location.origin}/display/?area=…`}</code>
            </p>
            <p>{t("whereKeys")}</p>
          </section>
        );
      })}
    </main>
  );
}
