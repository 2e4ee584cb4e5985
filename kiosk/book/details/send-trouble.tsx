import { useTranslation } from "react-i18next";
import type { Trouble } from "../api.ts";
import { Notice } from "../parts/notice.tsx";
import { useTroubleText } from "../parts/trouble-text.ts";

/** The form did not get through; what was typed is still in it. */
export function SendTrouble({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useTranslation("book");
  const troubleText = useTroubleText();
  switch (trouble.code) {
    case "offline":
      return (
        <Notice tone="danger" title={t("offline.title")} reveal>
          <p>
            {t("offline.text")} {t("offline.kept")}
          </p>
        </Notice>
      );
    case "person-already-booked":
      return (
        <Notice tone="warning" title={t("already.title")} reveal>
          <p>{t("already.text")}</p>
        </Notice>
      );
    default:
      return <Notice tone="danger" title={troubleText(trouble)} reveal />;
  }
}
