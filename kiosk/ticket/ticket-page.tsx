import { useTranslation } from "react-i18next";
import type { TicketWish } from "../../shared/protocol/commands.ts";
import type { TicketView } from "../../shared/protocol/views.ts";
import type { Connection } from "../../shared/ui/connection.ts";
import { connectFaultText } from "../../shared/ui/error-text.ts";
import type { Gong } from "../../shared/ui/gong.ts";
import { useConnectionState } from "../../shared/ui/use-connection.ts";
import { useReloadWhenOutdated } from "../../shared/ui/use-reload-when-outdated.ts";
import { UnknownTicket } from "./unknown-ticket.tsx";
import { Visit } from "./visit.tsx";

/** The page in every state of its connection. */
export function TicketPage({
  connection,
  secret,
  gong,
}: {
  readonly connection: Connection<TicketView, TicketWish>;
  readonly secret: string;
  readonly gong: Gong;
}) {
  const { t } = useTranslation("common");
  const { view, refused } = useConnectionState(connection);
  useReloadWhenOutdated(refused);
  if (refused === "unknown-ticket" || refused === "malformed-handshake") return <UnknownTicket />;
  if (view !== null) {
    return <Visit view={view} connection={connection} secret={secret} gong={gong} />;
  }
  return (
    <main className="calm" aria-busy="true">
      <p>{refused === null ? t("connecting") : connectFaultText(refused, t)}</p>
    </main>
  );
}
