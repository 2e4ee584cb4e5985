import type { AccessAcknowledgement, Session } from "../../shared/protocol/access.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWireCommand } from "../../shared/protocol/commands.ts";
import type { CounterPlace, Refused, StaffDoor } from "./staff-door.ts";
import type { StaffScreen } from "../../shared/domain/access/permissions.ts";

const open: Session = {
  access: "open",
  firstStart: false,
  oidc: false,
  person: null,
  lockedSince: null,
  // Nothing locks.
  idleAfter: 0,
  // The view says it.
  here: null,
  candidates: {},
};
const notAllowed: AccessAcknowledgement = { ok: false, error: { code: "not-allowed" } };

/**
 * On loopback only: everybody signs on by name and proves nothing, so nobody is held to what they did and there is
 * nothing to record (rule X7). What would give rights to people and devices stays shut.
 */
export class OpenStaffDoor implements StaffDoor {
  readonly access = "open";
  readonly firstCode = null;

  session(): Session {
    return open;
  }

  async ask(): Promise<AccessAcknowledgement> {
    return notAllowed;
  }

  onChange(): () => void {
    return () => {};
  }

  person(): null {
    return null;
  }

  admit(
    _place: CounterPlace,
    _command: CounterWireCommand,
    submit: () => Promise<Acknowledgement>,
  ): Promise<Acknowledgement> {
    return submit();
  }

  isAttended(): boolean {
    return true;
  }

  mayOpen(_place: CounterPlace, screen: StaffScreen): Refused {
    return screen === "settings" ? "not-signed-in" : null;
  }

  record(): void {}

  tellAgain(): void {}

  touch(): void {}

  tick(): void {}

  async signInBySubject(): Promise<AccessAcknowledgement> {
    return notAllowed;
  }

  async deviceRevoked(): Promise<void> {}

  async accountChanged(): Promise<void> {}
}
