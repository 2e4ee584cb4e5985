import { useTranslation } from "react-i18next";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Gong } from "../../shared/ui/gong.ts";
import type { Ticket } from "./alarm.ts";
import { Called } from "./called.tsx";
import { Message } from "./message.tsx";
import { Missed } from "./missed.tsx";
import { Waiting } from "./waiting.tsx";

/** What the visitor needs to know and do now. */
export function Status({
  ticket,
  now,
  zone,
  language,
  address,
  gong,
}: {
  readonly ticket: Ticket;
  readonly now: Instant;
  readonly zone: string;
  readonly language: string;
  readonly address: string;
  readonly gong: Gong;
}) {
  const { t } = useTranslation("phone");
  switch (ticket.status) {
    case "waiting":
      return <Waiting ticket={ticket} zone={zone} language={language} gong={gong} />;
    case "called":
      return <Called ticket={ticket} language={language} />;
    case "serving":
      return (
        <Message
          title={t("serving.title")}
          text={
            ticket.counter === null
              ? t("serving.textWithout")
              : t("serving.text", { counter: ticket.counter.number })
          }
        />
      );
    case "parked":
      return <Message title={t("parked.title")} text={t("parked.text")} />;
    case "missed":
      return <Missed ticket={ticket} now={now} zone={zone} language={language} address={address} />;
    case "finished": {
      const outcome = ticket.outcome ?? "done";
      return (
        <Message title={t(`finished.${outcome}.title`)} text={t(`finished.${outcome}.text`)} />
      );
    }
  }
}
