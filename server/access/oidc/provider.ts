import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from "openid-client";
import { hour, second, type Duration } from "../../../shared/domain/instant.ts";
import type { Log } from "../../office/log.ts";
import { clientAuthentication } from "./client-authentication.ts";
import { isUnreachable, reasonOf } from "./provider-trouble.ts";
import type { OidcSettings } from "./settings.ts";

/** What binds a provider's answer to the question it was asked. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Confirmation =
  | { readonly ok: true; readonly subject: string }
  /** `not-fresh`: somebody had proved this earlier, and nobody did now. */
  | { readonly ok: false; readonly why: "provider-away" | "not-confirmed" | "not-fresh" };

/** What the provider's description may be old. */
const describedFor = hour;
/** Of a request to the provider, in seconds: somebody waits before an empty page. */
const patience = 5;
/** By how many seconds tokens may be past their end, since clocks differ. */
const tolerance = 60;
/** Times in tokens are whole seconds. */
const rounding = 2 * second;

/**
 * The office's OpenID provider (OpenID Connect Core 1.0, section 3.1: authorization code, with PKCE, state and nonce). It
 * is asked for nothing before somebody signs in through it, and asked again each time after it did not answer: one that
 * is down keeps nobody from anything else.
 */
export class OidcProvider {
  readonly #settings: OidcSettings;
  readonly #log: Log;
  readonly #stopwatch: () => number;
  #described: { readonly at: number; readonly configuration: Promise<Configuration> } | null = null;

  /** `stopwatch`: milliseconds of a clock that never goes back. */
  constructor(settings: OidcSettings, log: Log, stopwatch: () => number) {
    this.#settings = settings;
    this.#log = log;
    this.#stopwatch = stopwatch;
  }

  /** Where somebody proves who they are, and comes back from to `redirect`. Null: the provider cannot be reached. */
  async address(redirect: string, { state, nonce, verifier }: OidcChecks): Promise<string | null> {
    try {
      const configuration = await this.#configuration();
      return buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        // Who it is and nothing more.
        scope: "openid",
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        // People share a counter's machine: whoever signed in last there must not be who signs in next.
        prompt: "login",
        max_age: "0",
      }).href;
    } catch (error) {
      this.#warn("the sign-in provider cannot be reached", error);
      return null;
    }
  }

  /**
   * Who the provider says came back, by its answer: the redirect address with the query it added. `since` is how long ago
   * the person was sent there; whoever proved themselves before that does not count.
   */
  async confirm(
    answer: URL,
    { state, nonce, verifier }: OidcChecks,
    since: Duration,
  ): Promise<Confirmation> {
    try {
      const configuration = await this.#configuration();
      const tokens = await authorizationCodeGrant(configuration, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) return { ok: false, why: "not-confirmed" };
      // Both times are of the provider's clock, so ours need not agree with it. A provider that was asked for `max_age`
      // must tell `auth_time` (Core, section 3.1.2.1).
      const { sub: subject, iat, auth_time: proved } = claims;
      const isFresh = proved !== undefined && (iat - proved) * second <= since + rounding;
      return isFresh ? { ok: true, subject } : { ok: false, why: "not-fresh" };
    } catch (error) {
      this.#warn("the sign-in provider did not confirm a person", error);
      return { ok: false, why: isUnreachable(error) ? "provider-away" : "not-confirmed" };
    }
  }

  /** The provider's description, asked for once by whoever need it at the same time. */
  #configuration(): Promise<Configuration> {
    const now = this.#stopwatch();
    if (this.#described !== null && now - this.#described.at < describedFor) {
      return this.#described.configuration;
    }
    const configuration = this.#discover();
    const described = { at: now, configuration };
    this.#described = described;
    configuration.catch(() => {
      // Whoever asked learns why; the next one asks anew.
      if (this.#described === described) this.#described = null;
    });
    return configuration;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, secret } = this.#settings;
    const metadata = { [clockTolerance]: tolerance };
    // Only an issuer on this machine is without TLS, see `readOidcSettings`.
    const insecure = issuer.protocol === "http:" ? [allowInsecureRequests] : [];
    return discovery(issuer, clientId, metadata, clientAuthentication(secret), {
      timeout: patience,
      execute: [enableNonRepudiationChecks, ...insecure],
    });
  }

  /** Never the error itself, which may hold a code or a token. */
  #warn(message: string, error: unknown): void {
    this.#log.warn(message, { reason: reasonOf(error) });
  }
}
