import { useTranslation } from "react-i18next";
import type { CodeUse } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import { Screen } from "../parts/screen.tsx";
import "./calm.css";

/** Codes are the server's to read; until it is back there is a number instead, so that nobody is turned away. */
export function NoCodesNow({ use }: { readonly use: CodeUse }) {
  const { t } = useTranslation("kiosk");
  const { tell } = useKiosk();
  return (
    <Screen heading={t("away.notNow")} className="calm">
      <p className="screen-lead">{t(use === "status" ? "away.noStatus" : "away.noCheckIn")}</p>
      <div className="actions">
        <Action kind="main" icon="ticket" onPress={() => tell({ type: "ticket-wanted" })}>
          {t("refused.takeTicket")}
        </Action>
        <Action icon="back" onPress={() => tell({ type: "went-back" })}>
          {t("tools.back")}
        </Action>
      </div>
    </Screen>
  );
}
