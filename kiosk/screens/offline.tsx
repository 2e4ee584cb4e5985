import { useTranslation } from "react-i18next";
import { Screen } from "../parts/screen.tsx";
import "./calm.css";

/** The server is not there; nothing for the visitor to do but wait or ask a person. */
export function Offline() {
  const { t } = useTranslation("kiosk");
  return (
    <Screen heading={t("offline.heading")} className="calm">
      <p className="screen-lead">{t("offline.text")}</p>
      <p className="screen-lead">{t("offline.next")}</p>
    </Screen>
  );
}
