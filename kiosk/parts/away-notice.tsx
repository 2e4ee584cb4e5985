import { useTranslation } from "react-i18next";
import { useKiosk } from "../kiosk-context.ts";
import { Notice } from "./notice.tsx";

/** Says kindly that the kiosk is on its own, and what that means; nothing while the server is there. */
export function AwayNotice() {
  const { t } = useTranslation("kiosk");
  const { away } = useKiosk();
  if (!away) return null;
  return (
    <Notice tone="info" icon="notice">
      <strong>{t("away.heading")}</strong>
      {t("away.text")}
    </Notice>
  );
}
