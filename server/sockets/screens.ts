import type { CounterPlace, StaffDoor } from "../access/staff-door.ts";
import type { Connection } from "./connection.ts";
import { lookAt } from "./looks.ts";

type Screen = "planner" | "worklist" | "case";

/**
 * Screens beside a counter stay open as long as a person there may see them: who locks the screen, leaves or loses the
 * role leaves nothing behind that goes on telling (rules X4 and X5). What they show of persons is written down first.
 */
export function screensFollowStaff(staff: StaffDoor) {
  const open = new Map<Connection, { readonly place: CounterPlace; readonly screen: Screen }>();
  const stopListening = staff.onChange((counter) => {
    for (const [connection, { place, screen }] of open) {
      if (counter !== null && place.counter !== counter) continue;
      if (staff.mayOpen(place, screen) !== null) connection.end();
    }
  });
  const watch = (connection: Connection): void => {
    const { identity, place } = connection;
    const { kind } = identity;
    if (place === null || (kind !== "planner" && kind !== "worklist" && kind !== "case")) return;
    // The screen may have been locked since the handshake.
    if (staff.mayOpen(place, kind) !== null) {
      connection.end();
      return;
    }
    open.set(connection, { place, screen: kind });
    connection.onEnd(() => open.delete(connection));
    const look = lookAt(identity);
    if (look !== null) staff.record(place, look);
  };
  return { watch, stopListening };
}
