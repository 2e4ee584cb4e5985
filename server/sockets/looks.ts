import type { Identity } from "../office/audience.ts";
import type { Deed } from "../access/staff-door.ts";

/** What opening a screen shows of persons, for the audit list (rule X6); null: nothing. */
export function lookAt(identity: Identity): Deed | null {
  switch (identity.kind) {
    case "case":
      return { what: "case-viewed", about: `case:${identity.case}` };
    case "planner":
      return { what: "appointments-viewed", about: `queue:${identity.queue}` };
    case "worklist":
      // Names of applicants, and what letters say.
      return { what: "worklist-viewed", about: `team:${identity.team}` };
    case "kiosk":
    case "display":
    case "counter":
    case "printer":
    case "ticket":
    case "tool":
      return null;
  }
}
