import { InvalidArgumentError, type Command } from "commander";
import { readOidcSettings, type OidcSettings } from "./access/oidc/settings.ts";

/** How people sign in besides with password and badge (rule X3). */
export interface SignInOptions {
  /** The office's own OpenID provider; null: there is none. */
  readonly oidc: OidcSettings | null;
  /** Where counters reach this server, and the provider sends people back to; null: the address it listens on. */
  readonly officeUrl: string | null;
}

export function addSignInOptions(program: Command): Command {
  return program
    .option(
      "--oidc-issuer <url>",
      "the office's own OpenID provider, for staff to sign in; its secret for us is in WARTEMARKE_OIDC_SECRET",
    )
    .option("--oidc-client-id <id>", "who we are to that provider")
    .option(
      "--office-url <url>",
      "where the office's counters reach this server, when not at the address it listens on",
      officeAddress,
    );
}

/** Reads them. The secret comes by the environment only, since everybody on the machine sees command lines. */
export function readSignInOptions(
  program: Command,
  access: "open" | "enrolled",
  environment: Readonly<Record<string, string | undefined>>,
): SignInOptions | string {
  const given = program.opts<{ oidcIssuer?: string; oidcClientId?: string; officeUrl?: string }>();
  const read = readOidcSettings({
    issuer: given.oidcIssuer,
    clientId: given.oidcClientId,
    secret: environment["WARTEMARKE_OIDC_SECRET"],
  });
  if (!read.ok) return read.mistake;
  if (read.settings !== null && access === "open") {
    return "--oidc-issuer needs --access enrolled: where access is open nobody signs in.";
  }
  return { oidc: read.settings, officeUrl: given.officeUrl ?? null };
}

function officeAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) {
    return url.origin;
  }
  throw new InvalidArgumentError("An address like https://wartemarke.example.org:8443.");
}
