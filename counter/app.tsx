import { useTranslation } from "react-i18next";
import { I18nProvider } from "react-aria-components";
import { isAttended } from "../shared/protocol/access.ts";
import { connectFaultText } from "../shared/ui/error-text.ts";
import { useConnectionState } from "../shared/ui/use-connection.ts";
import { AccessGate } from "./access/access-gate.tsx";
import { MissingCounter } from "./pages/missing-counter.tsx";
import { NoticePage } from "./pages/notice-page.tsx";
import type { CounterConnection } from "./session/counter-context.ts";
import type { Preferences } from "./session/preferences.ts";
import { usePreferences } from "./session/use-preferences.ts";

/** One counter's page: from connecting to the screen staff work with. */
export function App({
  counter,
  connection,
  initial,
}: {
  readonly counter: string;
  readonly connection: CounterConnection;
  readonly initial: Preferences;
}) {
  const { t } = useTranslation("counter");
  const common = useTranslation("common").t;
  const [preferences, prefer] = usePreferences(initial);
  const { view, refused, session } = useConnectionState(connection);
  if (refused === "unknown-counter" || refused === "malformed-handshake") {
    return <MissingCounter unknown={counter} />;
  }
  if (refused !== null) {
    return (
      <NoticePage title={t("connection.refusedTitle")}>
        <p>{connectFaultText(refused, common)}</p>
      </NoticePage>
    );
  }
  if (session === null || (view === null && isAttended(session))) {
    return (
      <NoticePage title={t("connection.connectingTitle")}>
        <p>{t("connection.connectingText")}</p>
      </NoticePage>
    );
  }
  return (
    <I18nProvider locale={preferences.language}>
      <AccessGate
        connection={connection}
        session={session}
        view={view}
        preferences={preferences}
        onPrefer={prefer}
      />
    </I18nProvider>
  );
}
