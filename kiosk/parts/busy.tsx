import { useTranslation } from "react-i18next";
import { useKiosk } from "../kiosk-context.ts";
import "./busy.css";

/** Shown when an answer takes longer than a blink. It lies over the screen, whose buttons are inert meanwhile; starting over stays possible. */
export function Busy() {
  const { t } = useTranslation("kiosk");
  const { state, online } = useKiosk();
  if (state.errand === null) return null;
  return (
    <output className="busy">
      <strong>{t("busy")}</strong>
      {!online && <span className="busy-offline">{t("busyOffline")}</span>}
    </output>
  );
}
