import type { StaffDoor } from "../access/staff-door.ts";
import type { Office } from "../office/office.ts";
import type { Connection } from "./connection.ts";
import type { Showing } from "./showing.ts";

interface StaffParts {
  readonly staff: StaffDoor;
  readonly office: Office;
}

/**
 * Rule X5: a counter is shown its view as long as somebody works there. Whatever is told of the session after this has
 * been set up comes after the view that goes with it, so that nobody sees what was there before them.
 */
export function showToStaff({ staff, office }: StaffParts, showing: Showing) {
  return (connection: Connection): void => {
    const { identity, place } = connection;
    if (identity.kind !== "counter" || place === null) return;
    const stop = staff.onChange((counter) => {
      if (counter !== null && counter !== place.counter) return;
      // Who sees a counter's view falls off when there is no such counter any more; so does who does not.
      if (Object.hasOwn(office.definition.counters, place.counter)) showing.follow();
      else connection.end();
    });
    connection.onEnd(stop);
  };
}

/** Whether this connection may see its audience's view now. */
export function maySeeView({ staff }: StaffParts, { identity, place }: Connection): boolean {
  return identity.kind !== "counter" || place === null || staff.isAttended(place);
}
