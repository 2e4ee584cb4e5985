import { isLoopbackName } from "../network/own-machine.ts";

/** The office's own OpenID provider, and who we are to it. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** Null: a public client, protected by PKCE alone. */
  readonly secret: string | null;
}

/** As given on the command line and in the environment. */
export interface GivenOidc {
  readonly issuer: string | undefined;
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
}

export type ReadOidc =
  | { readonly ok: true; readonly settings: OidcSettings | null }
  | { readonly ok: false; readonly mistake: string };

/** Null settings: sign-in through a provider is not set up. A mistake never repeats what was given. */
export function readOidcSettings({ issuer, clientId, secret }: GivenOidc): ReadOidc {
  if (issuer === undefined && clientId === undefined) return { ok: true, settings: null };
  if (issuer === undefined || clientId === undefined || clientId === "") {
    return mistake("--oidc-issuer and --oidc-client-id belong together");
  }
  const address = issuerOf(issuer);
  if (address === null) {
    return mistake(
      "--oidc-issuer: an https address like https://login.example.org/realms/office (http on this machine only)",
    );
  }
  const kept = secret === undefined || secret === "" ? null : secret;
  return { ok: true, settings: { issuer: address, clientId, secret: kept } };
}

function mistake(text: string): ReadOidc {
  return { ok: false, mistake: text };
}

/** OpenID Connect Discovery 1.0, section 3: https, without query and fragment. */
function issuerOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const issuer = new URL(text);
  const { protocol, hostname, search, hash, username, password } = issuer;
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopbackName(hostname));
  return isSafe && search + hash + username + password === "" ? issuer : null;
}
