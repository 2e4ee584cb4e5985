import { common } from "../../shared/i18n/common.ts";
import { phone } from "../../shared/i18n/phone.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { connect } from "../../shared/ui/connection.ts";
import "../../shared/ui/fonts.ts";
import { createGong } from "../../shared/ui/gong.ts";
import { createI18n, direction } from "../../shared/ui/i18n.ts";
import "../../shared/ui/theme.css";
import { spoken } from "../web/languages.ts";
import { renderPage } from "../web/render-page.tsx";
import { makeInstallable } from "./installable.ts";
import { ticketOverHttp } from "./over-http.ts";
import { secretFrom } from "./secret.ts";
import { TicketPage } from "./ticket-page.tsx";
import "./ticket.css";
import { UnknownTicket } from "./unknown-ticket.tsx";
import { woken } from "./woken.ts";

const language = spoken(navigator.languages);
document.documentElement.lang = language;
document.documentElement.dir = direction(language);
const secret = secretFrom(location.pathname);
if (secret !== null) makeInstallable(secret);

renderPage(
  createI18n(language, { common, phone }),
  secret === null ? (
    <UnknownTicket />
  ) : (
    <TicketPage
      connection={connect(
        { protocol: protocolVersion, audience: "ticket", secret },
        { detour: ticketOverHttp(secret, woken) },
      )}
      secret={secret}
      gong={createGong(new AudioContext())}
    />
  ),
);
