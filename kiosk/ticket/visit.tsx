import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { second } from "../../shared/domain/instant.ts";
import type { TicketWish } from "../../shared/protocol/commands.ts";
import type { TicketView } from "../../shared/protocol/views.ts";
import type { Connection } from "../../shared/ui/connection.ts";
import type { Gong } from "../../shared/ui/gong.ts";
import { TicketCard } from "../../shared/ui/ticket-card.tsx";
import { useConnectionState, useServerNow } from "../../shared/ui/use-connection.ts";
import { usePageLanguage } from "../use-page-language.ts";
import { LanguageSelect } from "../web/language-select.tsx";
import { spoken } from "../web/languages.ts";
import { CalendarLink } from "./calendar-link.tsx";
import { Leave } from "./leave.tsx";
import { LetGo } from "./let-go.tsx";
import { LostNote } from "./lost-note.tsx";
import { Status } from "./status.tsx";
import { useAlarm } from "./use-alarm.ts";
import { useChosenLanguage } from "./use-chosen-language.ts";
import { useTitle } from "./use-title.ts";

/** One visit on the visitor's own phone. */
export function Visit({
  view: { office, ticket },
  connection,
  secret,
  gong,
}: {
  readonly view: TicketView;
  readonly connection: Connection<TicketView, TicketWish>;
  readonly secret: string;
  readonly gong: Gong;
}) {
  const { t } = useTranslation("phone");
  const { online, offlineSince, clockOffset } = useConnectionState(connection);
  const now = useServerNow(connection, 10 * second);
  const [chosen, choose] = useChosenLanguage();
  const language = spoken([chosen, ticket.language]);
  usePageLanguage(language);
  useTitle(ticket);
  useAlarm(ticket, gong);

  const style: CSSProperties & Record<"--characters", number> = {
    "--characters": ticket.number.length,
  };
  const old = !online && offlineSince !== null;
  const canLeave = ["waiting", "called", "parked"].includes(ticket.status);
  return (
    <div className="visit" data-status={ticket.status} data-old={old}>
      <header>
        <div className="bar">
          <span>{office.name}</span>
          <LanguageSelect
            label={t("language")}
            languages={office.languages}
            language={language}
            onChoose={choose}
          />
        </div>
        <p className="number" style={style} aria-label={`${t("yourNumber")}: ${ticket.number}`}>
          <TicketCard
            number={ticket.number}
            size="huge"
            tone={
              ticket.status === "called"
                ? "called"
                : ticket.status === "finished"
                  ? "past"
                  : "paper"
            }
          />
        </p>
      </header>
      {old && (
        <LostNote
          since={offlineSince + clockOffset}
          now={now}
          zone={office.zone}
          language={language}
        />
      )}
      <main>
        <Status
          ticket={ticket}
          now={now}
          zone={office.zone}
          language={language}
          address={`${office.publicUrl}/t/${secret}`}
          gong={gong}
        />
        {ticket.status === "waiting" && (
          <>
            <CalendarLink ticket={ticket} now={now} secret={secret} />
            <LetGo ticket={ticket} onLetGo={() => connection.send({ type: "LetOthersGoFirst" })} />
          </>
        )}
        {canLeave && (
          <Leave number={ticket.number} onLeave={() => connection.send({ type: "LeaveQueue" })} />
        )}
      </main>
    </div>
  );
}
