import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { common } from "../shared/i18n/common.ts";
import { kiosk as words } from "../shared/i18n/kiosk.ts";
import { status } from "../shared/i18n/status.ts";
import { protocolVersion } from "../shared/protocol/version.ts";
import { connect } from "../shared/ui/connection.ts";
import "../shared/ui/fonts.ts";
import { createI18n } from "../shared/ui/i18n.ts";
import "../shared/ui/theme.css";
import { Kiosk } from "./kiosk.tsx";

const key = new URLSearchParams(location.search).get("kiosk");
const connection = connect({
  protocol: protocolVersion,
  audience: "kiosk",
  ...(key !== null && { kiosk: key }),
});
const place = document.querySelector("#root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(
  <I18nextProvider i18n={createI18n("de", { common, kiosk: words, status })}>
    <Kiosk connection={connection} />
  </I18nextProvider>,
);
