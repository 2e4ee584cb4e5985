import type { FastifyInstance } from "fastify";
import { OidcProvider } from "./access/oidc/provider.ts";
import { OidcSignIn } from "./access/oidc/oidc-sign-in.ts";
import type { AccessStore } from "./access/ports.ts";
import type { GuardedStaffDoor } from "./access/staff/guarded-staff-door.ts";
import { signInRoutes } from "./http/sign-in/sign-in-routes.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";
import type { SignInOptions } from "./sign-in-options.ts";

export interface OfficeSignInParts {
  readonly options: Pick<SignInOptions, "oidc">;
  readonly office: Office;
  /** Null where access is open. */
  readonly guard: GuardedStaffDoor | null;
  readonly store: AccessStore;
  /** Whether the office's own listener speaks TLS. */
  readonly secure: boolean;
  /** Where counters reach it. */
  readonly officeUrl: () => string;
  readonly log: Log;
}

/**
 * Sets up sign-in through the office's own provider, where there is one. Gives what mounts its pages on the office's
 * own listener; null: there is nothing to mount.
 */
export function officeSignIn(
  parts: OfficeSignInParts,
): ((scope: FastifyInstance) => Promise<void>) | null {
  const { options, office, guard, store, secure, officeUrl, log } = parts;
  if (options.oidc === null || guard === null) return null;
  const provider = new OidcProvider(options.oidc, log, stopwatch);
  const oidc = new OidcSignIn({ provider, door: guard, store, officeUrl, stopwatch });
  guard.useProvider(oidc);
  return async (scope) => {
    await scope.register(async (inner) => signInRoutes(inner, { oidc, office, secure }));
  };
}

function stopwatch(): number {
  return performance.now();
}
