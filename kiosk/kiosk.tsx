import type { KioskWish } from "../shared/protocol/commands.ts";
import type { KioskView } from "../shared/protocol/views.ts";
import type { Connection } from "../shared/ui/connection.ts";
import { useConnectionState } from "../shared/ui/use-connection.ts";
import "./kiosk.css";
import { Connecting } from "./screens/connecting.tsx";
import { NotLetIn } from "./screens/not-let-in.tsx";
import { VisitorScreen } from "./visitor-screen.tsx";

/** The visitor's client on one kiosk. */
export function Kiosk({ connection }: { readonly connection: Connection<KioskView, KioskWish> }) {
  const { view, refused } = useConnectionState(connection);
  if (refused !== null && refused !== "stopping") return <NotLetIn fault={refused} />;
  if (view === null) return <Connecting />;
  return <VisitorScreen connection={connection} view={view} />;
}
