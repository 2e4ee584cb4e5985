import {
  maySee,
  maySend,
  mayTakeDuty,
  type StaffScreen,
} from "../../shared/domain/access/permissions.ts";
import type { CounterCommand, DutyWish } from "../../shared/domain/command.ts";
import type { Session } from "../../shared/protocol/access.ts";

export type Person = NonNullable<Session["person"]>;

/** What whoever works at this screen may do; the server decides in the end (rule X4). */
export interface Permits {
  /** Who is signed in; null where access is open and everybody signs on by name. */
  readonly person: Person | null;
  send(type: CounterCommand["type"]): boolean;
  takeDuty(kind: DutyWish["kind"]): boolean;
  see(screen: StaffScreen): boolean;
}

/** Where access is open everybody may do everything but change the settings, which take an administrator. */
export function permitsOf(session: Session | null): Permits {
  const person = session?.access === "enrolled" ? session.person : null;
  if (person === null) {
    return {
      person,
      send: () => true,
      takeDuty: () => true,
      see: (screen) => screen !== "settings",
    };
  }
  const { roles } = person;
  return {
    person,
    send: (type) => maySend(roles, type),
    takeDuty: (kind) => mayTakeDuty(roles, kind),
    see: (screen) => maySee(roles, screen),
  };
}
