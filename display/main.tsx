import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { common } from "../shared/i18n/common.ts";
import { device } from "../shared/i18n/device.ts";
import { display } from "../shared/i18n/display.ts";
import { protocolVersion } from "../shared/protocol/version.ts";
import { connect } from "../shared/ui/connection.ts";
import { DeviceDoor } from "../shared/ui/device/device-door.tsx";
import { Entrance } from "../shared/ui/device/entrance.ts";
import { thisDevice } from "../shared/ui/device/this-device.ts";
import "../shared/ui/fonts.ts";
import { gongLength } from "../shared/ui/gong.ts";
import { createI18n } from "../shared/ui/i18n.ts";
import "../shared/ui/theme.css";
import { areaFrom } from "./address.ts";
import { AddressHelp } from "./address-help.tsx";
import { createAnnouncer } from "./announcer.ts";
import "./display.css";
import { DisplayPage } from "./display-page.tsx";
import { attention } from "./flash.ts";
import { screenGong } from "./screen-gong.ts";
import { screenSound } from "./screen-sound.ts";

const element = document.getElementById("root");
if (element === null) throw new Error("The page has no element with the id root.");

const i18n = createI18n("de", { common, device, display });
const entrance = new Entrance({
  machine: thisDevice("display"),
  storage: localStorage,
  addressed: areaFrom(location.search),
  roams: true,
  open: (area, way) => connect({ protocol: protocolVersion, audience: "display", area }, way),
});
const gong = screenGong(screenSound(window, location.search));

/** Gong and flashes together; the announcement ends when both have. */
const announcer = createAnnouncer(() => {
  gong.strike();
  return new Promise((resolve) => setTimeout(resolve, Math.max(gongLength, attention)));
});

createRoot(element).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <DeviceDoor entrance={entrance} unaddressed={<AddressHelp unknown={null} />}>
        {({ place, connection }) => (
          <DisplayPage connection={connection} area={place} announcer={announcer} gong={gong} />
        )}
      </DeviceDoor>
    </I18nextProvider>
  </StrictMode>,
);
