import { useTranslation } from "react-i18next";
import type { ConnectFault } from "../../shared/protocol/answers.ts";
import { connectFaultText } from "../../shared/ui/error-text.ts";
import "./calm.css";

/** For whoever sets the kiosk up: why the server refuses it, and what the address needs. */
export function NotLetIn({ fault }: { readonly fault: ConnectFault }) {
  const { t } = useTranslation("kiosk");
  const { t: common } = useTranslation("common");
  const addressed = fault === "unknown-kiosk" || fault === "malformed-handshake";
  return (
    <main className="calm-page">
      <h1>{t("notSetUp.heading")}</h1>
      <p>{connectFaultText(fault, common)}</p>
      {addressed && <p>{t("notSetUp.text", { example: "/kiosk/?kiosk=hall" })}</p>}
    </main>
  );
}
