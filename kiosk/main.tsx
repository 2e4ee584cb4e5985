import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { common } from "../shared/i18n/common.ts";
import { device } from "../shared/i18n/device.ts";
import { kiosk as words } from "../shared/i18n/kiosk.ts";
import { status } from "../shared/i18n/status.ts";
import { protocolVersion } from "../shared/protocol/version.ts";
import { connect } from "../shared/ui/connection.ts";
import { DeviceDoor } from "../shared/ui/device/device-door.tsx";
import { Entrance } from "../shared/ui/device/entrance.ts";
import { thisDevice } from "../shared/ui/device/this-device.ts";
import "../shared/ui/fonts.ts";
import { createI18n } from "../shared/ui/i18n.ts";
import "../shared/ui/theme.css";
import { Kiosk } from "./kiosk.tsx";

/** Without a name it is the office's first kiosk. */
const first = "";
const entrance = new Entrance({
  machine: thisDevice("kiosk"),
  storage: localStorage,
  addressed: new URLSearchParams(location.search).get("kiosk") ?? first,
  open: (kiosk, way) =>
    connect(
      { protocol: protocolVersion, audience: "kiosk", ...(kiosk !== first && { kiosk }) },
      way,
    ),
});
const place = document.querySelector("#root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(
  <I18nextProvider i18n={createI18n("de", { common, device, kiosk: words, status })}>
    <DeviceDoor entrance={entrance} unaddressed={null}>
      {({ connection }) => <Kiosk connection={connection} />}
    </DeviceDoor>
  </I18nextProvider>,
);
