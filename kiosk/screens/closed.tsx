import { useTranslation } from "react-i18next";
import { momentText } from "../../shared/ui/format.ts";
import { useKiosk } from "../kiosk-context.ts";
import { LanguageButtons } from "../parts/language-buttons.tsx";
import { Screen } from "../parts/screen.tsx";
import { WayButton } from "../parts/way-button.tsx";
import "./calm.css";

/** No queue takes anybody now; an appointment is honoured all the same. */
export function Closed() {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const { view, language, now, tell } = useKiosk();
  const { opensAt, office } = view;
  return (
    <Screen heading={t("closed.heading")} className="calm">
      <p className="screen-lead">
        {opensAt === null
          ? t("closed.unknown")
          : t("closed.opens", {
              moment: momentText(opensAt, now, office.zone, language, common),
            })}
      </p>
      <LanguageButtons onChoose={(each) => tell({ type: "language-chosen", language: each })} />
      <p className="screen-lead">{t("closed.appointment")}</p>
      <WayButton
        icon="calendar"
        words="appointment"
        onPress={() => tell({ type: "appointment-wanted" })}
      />
      <WayButton
        icon="documents"
        words="status"
        size="small"
        onPress={() => tell({ type: "status-wanted" })}
      />
    </Screen>
  );
}
