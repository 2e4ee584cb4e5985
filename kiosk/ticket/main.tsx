import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { common } from "../../shared/i18n/common.ts";
import { phone } from "../../shared/i18n/phone.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { connect } from "../../shared/ui/connection.ts";
import "../../shared/ui/fonts.ts";
import { createGong } from "../../shared/ui/gong.ts";
import { createI18n, direction } from "../../shared/ui/i18n.ts";
import "../../shared/ui/theme.css";
import { makeInstallable } from "./installable.ts";
import { languageOfPhone } from "./language.ts";
import { ticketOverHttp } from "./over-http.ts";
import { secretFrom } from "./secret.ts";
import { TicketPage } from "./ticket-page.tsx";
import "./ticket.css";
import { UnknownTicket } from "./unknown-ticket.tsx";
import { woken } from "./woken.ts";

const element = document.getElementById("root");
if (element === null) throw new Error("The page has no element with the id root.");

const language = languageOfPhone(navigator.languages);
document.documentElement.lang = language;
document.documentElement.dir = direction(language);
const secret = secretFrom(location.pathname);
if (secret !== null) makeInstallable(secret);

createRoot(element).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(language, { common, phone })}>
      {secret === null ? (
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
      )}
    </I18nextProvider>
  </StrictMode>,
);
