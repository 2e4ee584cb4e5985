import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { common } from "../shared/i18n/common.ts";
import { counter } from "../shared/i18n/counter.ts";
import { protocolVersion } from "../shared/protocol/version.ts";
import { connect } from "../shared/ui/connection.ts";
import "../shared/ui/fonts.ts";
import { createI18n } from "../shared/ui/i18n.ts";
import "../shared/ui/theme.css";
import { App } from "./app.tsx";
import { MissingCounter } from "./pages/missing-counter.tsx";
import { counterKeyOf } from "./session/address.ts";
import { readPreferences } from "./session/preferences.ts";
import "./style/counter.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

const preferences = readPreferences(localStorage);
const key = counterKeyOf(location.search);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(preferences.language, { common, counter })}>
      {key === null ? (
        <MissingCounter />
      ) : (
        <App
          counter={key}
          connection={connect({ protocol: protocolVersion, audience: "counter", counter: key })}
          initial={preferences}
        />
      )}
    </I18nextProvider>
  </StrictMode>,
);
