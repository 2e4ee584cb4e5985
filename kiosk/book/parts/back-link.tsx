import { useTranslation } from "react-i18next";
import { hashOf, type Place } from "../flow/place.ts";

/** To the step before, whatever the browser's own history holds. */
export function BackLink({ to }: { readonly to: Place }) {
  const { t } = useTranslation("book");
  return (
    <a className="back" href={hashOf(to)}>
      {t("back")}
    </a>
  );
}
