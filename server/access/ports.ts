import type { Role } from "../../shared/domain/access/roles.ts";
import type { StaffKey } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { DeviceKind } from "../../shared/protocol/device-proof.ts";

export type DeviceId = string;

/** An enrolled machine (rule X1). */
export interface Device {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
  readonly name: string;
  /** The kiosk, area or counter it stands for. */
  readonly place: string;
  /** A printer of the definition that hangs at it. */
  readonly printer: string | null;
  readonly version: string;
  readonly enrolledAt: Instant;
  readonly enrolledBy: StaffKey;
  readonly revokedAt: Instant | null;
  readonly lastSeen: Instant | null;
}

/** How somebody proves who they are; secrets as argon2id strings (PHC format), a badge as a keyed hash. */
export interface Account {
  readonly staff: StaffKey;
  /** Lower case; null: signs in by badge or provider only. */
  readonly user: string | null;
  readonly password: string | null;
  readonly mustChangePassword: boolean;
  readonly badge: string | null;
  readonly pin: string | null;
  /** `sub` at the office's OpenID provider. */
  readonly subject: string | null;
  readonly roles: readonly Role[];
  readonly blocked: boolean;
  /** Wrong tries since the last right one, and the last of them (rule X3). */
  readonly failures: number;
  readonly lastFailure: Instant | null;
  readonly lastSignIn: Instant | null;
}

/** Who sits at a counter; one a counter, one a person (rule X5). Kept, so that a restart signs nobody out. */
export interface StoredSession {
  readonly counter: string;
  readonly device: DeviceId;
  readonly staff: StaffKey;
  readonly by: "password" | "badge" | "oidc";
  readonly since: Instant;
  readonly lastTouch: Instant;
  readonly lockedSince: Instant | null;
}

/** One line of the audit list (rule X6); `about` is an opaque id, never a name. */
export interface AuditEntry {
  readonly at: Instant;
  readonly staff: StaffKey | null;
  readonly device: DeviceId | null;
  /** Such as `sign-in`, `case-viewed`, `device-revoked`, or a command's type. */
  readonly what: string;
  readonly about: string | null;
}
export interface AuditRow extends AuditEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  /** HMAC-SHA-256 over the previous row's and this row's content, hex. */
  readonly mac: string;
}

/** Where devices, accounts, sessions and the audit list are kept. Synchronous, durable when it returns. */
export interface AccessStore {
  devices(): readonly Device[];
  device(id: DeviceId): Device | null;
  saveDevice(device: Device): void;

  accounts(): readonly Account[];
  account(staff: StaffKey): Account | null;
  accountByUser(user: string): Account | null;
  accountByBadge(badge: string): Account | null;
  accountBySubject(subject: string): Account | null;
  saveAccount(account: Account): void;

  sessions(): readonly StoredSession[];
  saveSession(session: StoredSession): void;
  endSession(counter: string): void;

  lastAudit(): AuditRow | null;
  appendAudit(row: AuditRow): void;
  /** Newest first, below `before`. */
  audit(before: number | null, limit: number): readonly AuditRow[];
  /** Oldest first, for verification. */
  auditFrom(seq: number, limit: number): readonly AuditRow[];
}
