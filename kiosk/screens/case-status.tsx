import { useTranslation } from "react-i18next";
import { statusPaths, type StatusReply } from "../../shared/protocol/status-pages.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import { Screen } from "../parts/screen.tsx";
import { visitorsTurn } from "../status/view/visitors-turn.ts";
import { StatusView } from "../status/view/status-view.tsx";
import "./case-status.css";

/** Where a case stands (rule S1), and a number for whom the office waits or has something. */
export function CaseStatus({ status }: { readonly status: StatusReply }) {
  const { t } = useTranslation("status");
  const { t: kiosk } = useTranslation("kiosk");
  const { view, language, tell } = useKiosk();
  const turn = visitorsTurn(status);
  return (
    <Screen heading={t(`now.${status.status}.title`)} className="case-status">
      <StatusView
        status={status}
        language={language}
        todo={turn === null ? null : t(`kiosk.${turn}`)}
      >
        <div className="case-status-phone">
          <QrCode
            text={`${view.office.publicUrl}${statusPaths.pageOf(status.code)}`}
            label={t("kiosk.photograph")}
          />
          <div>
            <h2>{t("kiosk.photograph")}</h2>
            <p>{t("kiosk.photographHint")}</p>
          </div>
        </div>
      </StatusView>
      <div className="actions">
        {turn !== null && (
          <Action kind="main" icon="ticket" onPress={() => tell({ type: "case-ticket-wanted" })}>
            {t("kiosk.ticket")}
          </Action>
        )}
        <Action
          kind={turn === null ? "main" : "plain"}
          icon="done"
          onPress={() => tell({ type: "started-over" })}
        >
          {kiosk("result.done")}
        </Action>
      </div>
    </Screen>
  );
}
