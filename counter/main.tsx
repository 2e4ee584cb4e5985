import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { access } from "../shared/i18n/access.ts";
import { common } from "../shared/i18n/common.ts";
import { counter } from "../shared/i18n/counter.ts";
import { definition } from "../shared/i18n/definition.ts";
import { device } from "../shared/i18n/device.ts";
import { settings } from "../shared/i18n/settings.ts";
import { protocolVersion } from "../shared/protocol/version.ts";
import { connect } from "../shared/ui/connection.ts";
import { DeviceDoor } from "../shared/ui/device/device-door.tsx";
import { Entrance } from "../shared/ui/device/entrance.ts";
import { thisDevice } from "../shared/ui/device/this-device.ts";
import "../shared/ui/fonts.ts";
import { createI18n } from "../shared/ui/i18n.ts";
import "../shared/ui/theme.css";
import { App } from "./app.tsx";
import { MissingCounter } from "./pages/missing-counter.tsx";
import { counterKeyOf } from "./session/address.ts";
import { readPreferences } from "./session/preferences.ts";
import { KeepDrafts } from "./settings/definition/kept-drafts.tsx";
import "./style/counter.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");

const preferences = readPreferences(localStorage);
const entrance = new Entrance({
  machine: thisDevice("counter"),
  storage: localStorage,
  addressed: counterKeyOf(location.search),
  open: (counter, way) => connect({ protocol: protocolVersion, audience: "counter", counter }, way),
});

createRoot(root).render(
  <StrictMode>
    <I18nextProvider
      i18n={createI18n(preferences.language, {
        access,
        common,
        counter,
        definition,
        device,
        settings,
      })}
    >
      <KeepDrafts>
        <DeviceDoor entrance={entrance} unaddressed={<MissingCounter />}>
          {({ place, connection }) => (
            <App counter={place} connection={connection} initial={preferences} />
          )}
        </DeviceDoor>
      </KeepDrafts>
    </I18nextProvider>
  </StrictMode>,
);
