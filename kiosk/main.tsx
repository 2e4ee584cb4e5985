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
import type { LeaseStore } from "./away/lease-store.ts";
import { indexedDbStore } from "./away/indexed-db-store.ts";
import { shellPrint } from "./away/shell-print.ts";
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
/** What one office leased is nothing to another; one store for each, so that the page keeps hold of it. */
const stores = new Map<string, LeaseStore>();
const storeOf = (origin: string, kiosk: string): LeaseStore => {
  const name = `${origin} kiosk:${kiosk}`;
  const store = stores.get(name) ?? indexedDbStore(name);
  stores.set(name, store);
  return store;
};
const print = await shellPrint(window);
const place = document.querySelector("#root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(
  <I18nextProvider i18n={createI18n("de", { common, device, kiosk: words, status })}>
    <DeviceDoor entrance={entrance} unaddressed={null}>
      {({ place, connection }) => (
        <Kiosk connection={connection} store={storeOf(connection.origin, place)} print={print} />
      )}
    </DeviceDoor>
  </I18nextProvider>,
);
