import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { AreaKey } from "../shared/domain/definition.ts";
import type { DisplayView } from "../shared/protocol/views.ts";
import type { Connection } from "../shared/ui/connection.ts";
import { connectFaultText } from "../shared/ui/error-text.ts";
import type { Gong } from "../shared/ui/gong.ts";
import { useConnectionState, useServerNow } from "../shared/ui/use-connection.ts";
import { useReloadWhenOutdated } from "../shared/ui/use-reload-when-outdated.ts";
import { AddressHelp } from "./address-help.tsx";
import type { Announcer } from "./announcer.ts";
import { Hall } from "./hall.tsx";

/** What the screen shows in every state of its connection. */
export function DisplayPage({
  connection,
  area,
  announcer,
  gong,
}: {
  readonly connection: Connection<DisplayView, never>;
  readonly area: AreaKey;
  readonly announcer: Announcer;
  readonly gong: Gong;
}) {
  const { t } = useTranslation("common");
  const { view, refused, online, offlineSince, clockOffset } = useConnectionState(connection);
  const now = useServerNow(connection, 1_000);

  useEffect(() => {
    if (view !== null) announcer.heed(view.calls);
  }, [announcer, view]);

  useReloadWhenOutdated(refused);

  if (refused === "unknown-area") return <AddressHelp unknown={area} />;
  if (view === null) {
    return (
      <main className="calm">
        <p>{refused === null ? t("connecting") : connectFaultText(refused, t)}</p>
      </main>
    );
  }
  return (
    <Hall
      view={view}
      lost={online || offlineSince === null ? null : { since: offlineSince + clockOffset, refused }}
      now={now}
      announcer={announcer}
      gong={gong}
    />
  );
}
