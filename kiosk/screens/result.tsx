import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { second } from "../../shared/domain/instant.ts";
import { TicketCard } from "../../shared/ui/ticket-card.tsx";
import type { Screen as FlowScreen } from "../flow/state.ts";
import { useKiosk } from "../kiosk-context.ts";
import { Action } from "../parts/action.tsx";
import { Notice } from "../parts/notice.tsx";
import { QrCode } from "../parts/qr-code.tsx";
import { Screen } from "../parts/screen.tsx";
import { SlipNotice } from "../parts/slip-notice.tsx";
import { WaitFacts } from "../parts/wait-facts.tsx";
import { paperOf, slipLost } from "../paper.ts";
import { queueOfNumber } from "../queue-of-number.ts";
import "./result.css";

interface Props {
  readonly screen: Extract<FlowScreen, { name: "result" }>;
}

/** The number, on screen and in the hand; everything a visitor needs to wait. */
export function Result({ screen }: Props) {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const { view, online, papers, deviceNow, tell } = useKiosk();
  const { ticket, way, until } = screen;
  const drawnHere = ticket.ahead === null;
  const fromOffice = way === "rejoin" ? "not-needed" : paperOf(ticket.slip, view.slips);
  const known = drawnHere ? (papers[ticket.number] ?? "none") : fromOffice;
  // Nobody can tell whether paper comes while the connection is gone.
  const paper = known === "printing" && !online && !drawnHere ? "none" : known;
  const lost = slipLost(paper);
  useEffect(() => {
    if (lost) tell({ type: "slip-lost" });
  }, [lost, tell]);
  const seconds = common("seconds", {
    count: Math.max(0, Math.ceil((until - deviceNow) / second)),
  });
  return (
    <Screen heading={way === "rejoin" ? t("result.back") : t("result.heading")} className="result">
      <TicketCard number={ticket.number} size="huge" className="result-ticket" />
      <div className="result-words">
        <SlipNotice paper={paper} trouble={screen.trouble} />
        {drawnHere && (
          <Notice tone="info" icon="notice">
            <strong>{t("away.heading")}</strong>
            {t("away.ticket")}
          </Notice>
        )}
        {way === "check-in" && ticket.again && (
          <Notice tone="info" icon="notice">
            {t("result.again")}
          </Notice>
        )}
        <WaitFacts
          ahead={ticket.ahead}
          wait={ticket.wait}
          people={ticket.people}
          place={queueOfNumber(ticket.number, view.queues)}
        />
      </div>
      <div className="result-phone">
        <QrCode text={`${view.office.publicUrl}/t/${ticket.secret}`} label={t("result.phone")} />
        <div>
          <h2>{t("result.phone")}</h2>
          <p>{t("result.phoneHint")}</p>
        </div>
      </div>
      <div className="result-end">
        <Action kind="main" icon="done" onPress={() => tell({ type: "started-over" })}>
          {t("result.done")}
        </Action>
        <p>{t("result.closes", { seconds })}</p>
      </div>
    </Screen>
  );
}
