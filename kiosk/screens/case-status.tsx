import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { statusPaths } from "../../shared/protocol/status-pages.ts";
import type { Screen as FlowScreen } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import { Screen } from "../parts/screen.tsx";
import { StatusSlipNotice } from "../parts/status-slip-notice.tsx";
import { statusPaperOf } from "../status-paper.ts";
import { visitorsTurn } from "../status/view/visitors-turn.ts";
import { StatusView } from "../status/view/status-view.tsx";
import "./case-status.css";

interface Props {
  readonly screen: Extract<FlowScreen, { name: "status" }>;
}

/** Where a case stands (rule S1), on paper too (rule S3), and a number for whom the office waits or has something. */
export function CaseStatus({ screen }: Props) {
  const { t } = useTranslation("status");
  const { t: kiosk } = useTranslation("kiosk");
  const { view, language, online, tell } = useKiosk();
  const { status, trouble } = screen;
  const turn = visitorsTurn(status);
  const paper = statusPaperOf(screen, view, online);
  const again = paper === "failed" || paper === "unknown" || paper === "refused";
  // Nobody asked for paper yet, so that it is said beside what there is instead.
  const unprinted = paper === "none" && screen.slip === null;
  const lost = again || (paper === "none" && !unprinted);
  const phone = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is to be photographed must be in sight.
    if (lost) phone.current?.scrollIntoView({ block: "center" });
  }, [lost]);
  const enough = trouble?.code === "status-printed-enough";
  return (
    <Screen heading={t(`now.${status.status}.title`)} className="case-status">
      <StatusView
        status={status}
        language={language}
        todo={turn === null ? null : t(`kiosk.${turn}`)}
      >
        <div className="case-status-phone" ref={phone}>
          <QrCode
            text={`${view.office.publicUrl}${statusPaths.pageOf(status.code)}`}
            label={t("kiosk.photograph")}
          />
          <div>
            <h2>{t("kiosk.photograph")}</h2>
            <p>{t("kiosk.photographHint")}</p>
            {unprinted && <strong>{t("kiosk.noPrinter")}</strong>}
          </div>
        </div>
      </StatusView>
      <div className="case-status-end">
        {!unprinted && <StatusSlipNotice paper={paper} trouble={trouble} />}
        <div className="actions">
          {turn !== null && (
            <Action kind="main" icon="ticket" onPress={() => tell({ type: "case-ticket-wanted" })}>
              {t("kiosk.ticket")}
            </Action>
          )}
          {(paper === "offered" || (again && !enough)) && (
            <Action icon="printer" onPress={() => tell({ type: "print-wanted" })}>
              {again ? kiosk("result.reprint") : t("print")}
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
      </div>
    </Screen>
  );
}
