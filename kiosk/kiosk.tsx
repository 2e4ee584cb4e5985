import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { KioskWish } from "../shared/protocol/commands.ts";
import type { KioskView } from "../shared/protocol/views.ts";
import type { Connection } from "../shared/ui/connection.ts";
import { useConnectionState } from "../shared/ui/use-connection.ts";
import { Away } from "./away/away.ts";
import type { LeaseStore } from "./away/lease-store.ts";
import type { LocalPrint } from "./away/local-print.ts";
import "./kiosk.css";
import { Connecting } from "./screens/connecting.tsx";
import { NotLetIn } from "./screens/not-let-in.tsx";
import { VisitorScreen } from "./visitor-screen.tsx";

interface Props {
  readonly connection: Connection<KioskView, KioskWish>;
  readonly store: LeaseStore;
  readonly print: LocalPrint | null;
}

/** The visitor's client on one kiosk; with the server away it opens with what it showed last (rule L2). */
export function Kiosk({ connection, store, print }: Props) {
  const away = useMemo(() => new Away({ connection, store, print }), [connection, store, print]);
  useEffect(() => away.start(), [away]);
  const { view, refused } = useConnectionState(connection);
  const kept = useSyncExternalStore(away.subscribe, away.current).view;
  if (refused !== null && refused !== "stopping") return <NotLetIn fault={refused} />;
  const shown = view ?? kept;
  if (shown === null) return <Connecting />;
  return <VisitorScreen connection={connection} view={shown} away={away} />;
}
