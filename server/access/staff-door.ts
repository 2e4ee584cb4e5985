import type { Role } from "../../shared/domain/access/roles.ts";
import type { StaffScreen } from "../../shared/domain/access/permissions.ts";
import type { CounterKey, StaffKey } from "../../shared/domain/definition.ts";
import type {
  AccessAcknowledgement,
  AccessRequest,
  Session,
} from "../../shared/protocol/access.ts";
import type { Acknowledgement } from "../../shared/protocol/answers.ts";
import type { CounterWireCommand } from "../../shared/protocol/commands.ts";
import type { DeviceId } from "./ports.ts";

/** A connection of a counter, as its handshake proved it. */
export interface CounterPlace {
  readonly counter: CounterKey;
  /** Null where access is open. */
  readonly device: DeviceId | null;
  /** Where it comes from, such as `192.0.2.7`. */
  readonly address: string;
}

/** Somebody who is signed in and whose screen is not locked. */
export interface PersonAtWork {
  readonly staff: StaffKey;
  readonly roles: readonly Role[];
}

/** Why somebody may not; null when they may. */
export type Refused = "not-signed-in" | "role-missing" | null;

/** What is written into the audit list about somebody at a counter (rule X6). */
export interface Deed {
  readonly what: string;
  /** An opaque id, such as `case:2026-000123-7`; never a name. */
  readonly about: string | null;
}

/** Who works at which counter and what they may do there (rules X3 to X6); everything the sockets ask of it. */
export interface StaffDoor {
  readonly access: Session["access"];
  /** The code of the first administrator, while there is none and one is needed (rule X3). */
  readonly firstCode: string | null;

  /** What this connection is told about who sits there. */
  session(place: CounterPlace): Session;
  /** Answers sign-in and the like; never rejects. */
  ask(request: AccessRequest, place: CounterPlace): Promise<AccessAcknowledgement>;
  /** The counter whose sessions are to be told again; null: every counter's. Returns how to stop listening. */
  onChange(listener: (counter: CounterKey | null) => void): () => void;

  /** Who works here; null where access is open. */
  person(place: CounterPlace): PersonAtWork | null;
  /** Whether what the counter shows may be seen: somebody is signed in and the screen is not locked (rule X5). */
  isAttended(place: CounterPlace): boolean;
  /**
   * Submits a command if the person here may send it, and sees to it that an accepted one is in the audit list, written
   * with its facts in one transaction. Otherwise answers why not.
   */
  admit(
    place: CounterPlace,
    command: CounterWireCommand,
    submit: () => Promise<Acknowledgement>,
  ): Promise<Acknowledgement>;
  /** Whether the person here may open a screen. */
  mayOpen(place: CounterPlace, screen: StaffScreen): Refused;
  /** Writes what the person here did or looked at into the audit list; durable when it returns. */
  record(place: CounterPlace, deed: Deed): void;

  /** Names or people of the office are others now: every session is told again. */
  tellAgain(): void;

  /** The person sits at the screen still. */
  touch(place: CounterPlace): void;
  /** What time alone does: screens lock. About once a second. */
  tick(): void;

  /** Begins a session for who proved themselves at the office's provider; never rejects. */
  signInBySubject(
    subject: string,
    place: CounterPlace,
    takeOver: boolean,
  ): Promise<AccessAcknowledgement>;
  /** Ends the sessions of a device that is no longer one of ours. */
  deviceRevoked(device: DeviceId): Promise<void>;
  /** An account was changed by an administrator: its session follows, or ends if it is blocked. */
  accountChanged(staff: StaffKey): Promise<void>;
}
