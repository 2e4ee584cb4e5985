import type { StaffKey } from "../../../shared/domain/definition.ts";
import type { Account } from "../ports.ts";

/** Somebody without any way in yet. */
export function newAccount(staff: StaffKey): Account {
  return {
    staff,
    user: null,
    password: null,
    mustChangePassword: false,
    badge: null,
    pin: null,
    subject: null,
    roles: [],
    blocked: false,
    failures: 0,
    lastFailure: null,
    lastSignIn: null,
  };
}
