import type { AuditRow } from "../../../shared/protocol/settings.ts";

export const auditKinds = ["signIn", "look", "settings", "command"] as const;
export type AuditKind = (typeof auditKinds)[number];

const aboutSignIn: ReadonlySet<string> = new Set([
  "sign-in",
  "sign-in-failed",
  "sign-in-refused",
  "sign-out",
  "session-taken-over",
  "session-ended",
  "lock",
  "idle-lock",
  "unlock",
  "account-locked",
  "password-changed",
  "first-administrator",
]);
const looks = /-(viewed|searched|read)$/;
/** Commands are named as on the wire, `CallNext`; everything else in small letters. */
const command = /^[A-Z]/;

/** What sort of deed a row of the audit list tells of. */
export function kindOf({ what }: Pick<AuditRow, "what">): AuditKind {
  if (command.test(what)) return "command";
  if (aboutSignIn.has(what)) return "signIn";
  return looks.test(what) ? "look" : "settings";
}

export interface AuditFilter {
  /** Null: everybody. */
  readonly staff: string | null;
  /** Null: every kind. */
  readonly kind: AuditKind | null;
}

export function passes(row: AuditRow, { staff, kind }: AuditFilter): boolean {
  return (staff === null || row.staff === staff) && (kind === null || kindOf(row) === kind);
}
