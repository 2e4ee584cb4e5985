import { useTranslation } from "react-i18next";
import { Screen } from "../parts/screen.tsx";
import { AwayNotice } from "../parts/away-notice.tsx";
import { Icon } from "../parts/icon.tsx";
import { LanguageButtons } from "../parts/language-buttons.tsx";
import { Notice } from "../parts/notice.tsx";
import { WayButton } from "../parts/way-button.tsx";
import { Welcome } from "../parts/welcome.tsx";
import { useKiosk } from "../kiosk-context.ts";
import { printerTrouble } from "../printer-trouble.ts";
import "./start.css";

/** What everybody sees first. */
export function Start() {
  const { t } = useTranslation("kiosk");
  const { view, tell } = useKiosk();
  return (
    <Screen heading={<Welcome />} className="start">
      <div className="start-languages">
        <LanguageButtons onChoose={(language) => tell({ type: "language-chosen", language })} />
      </div>
      <div className="start-ways">
        <h2>{t("start.question")}</h2>
        <WayButton
          icon="calendar"
          words="appointment"
          onPress={() => tell({ type: "appointment-wanted" })}
        />
        <WayButton icon="ticket" words="ticket" onPress={() => tell({ type: "ticket-wanted" })} />
        <WayButton
          icon="documents"
          words="status"
          size="small"
          onPress={() => tell({ type: "status-wanted" })}
        />
        <p className="start-scan">
          <Icon name="scan" />
          {t("start.scan")}
        </p>
        <AwayNotice />
        {printerTrouble(view.printer) && (
          <Notice tone="info" icon="printer">
            {t("start.noPaper")}
          </Notice>
        )}
      </div>
    </Screen>
  );
}
