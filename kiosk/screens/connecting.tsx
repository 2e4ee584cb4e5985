import { useTranslation } from "react-i18next";
import "../parts/frame.css";
import "./calm.css";

/** Before the first view; most people never see it. */
export function Connecting() {
  const { t } = useTranslation("common");
  return (
    <main className="calm-page">
      <p>{t("connecting")}</p>
    </main>
  );
}
