import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Provider, type ProviderContext } from "oidc-provider";
import { OidcStore } from "./oidc-store.ts";
import { askWho } from "./prove-page.ts";

export const oidcClient = { id: "wartemarke", secret: "a secret of the test's own" } as const;

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const signingKey = {
  ...privateKey.export({ format: "jwk" }),
  use: "sig",
  alg: "RS256",
  kid: "test",
};

/** In seconds. */
const hour = 3_600;

export interface OidcProviderOptions {
  readonly port: number;
  /** Where it may send people back to. */
  readonly redirect: string;
  /** The `sub` of whoever proves themselves there. */
  readonly subject: string;
  /** Seconds that its tokens are good for. */
  readonly tokensLast?: number;
  readonly clientAuth?: "client_secret_basic" | "client_secret_post" | "none";
  /** Whether people say on a page there who they are; otherwise they are whoever `subject` is. */
  readonly asks?: boolean;
}

export interface RunningOidcProvider {
  /** Who proves themselves there next. */
  subject: string;
  /** How many seconds ago they did, as with a provider that does not ask again. */
  provedAgo: number;
  /** Whether the person turns back instead. */
  turnsBack: boolean;
  close(): Promise<void>;
}

/** A real OpenID provider at `http://localhost:PORT`, another site than 127.0.0.1, where everybody is who they should be. */
export async function startOidcProvider(
  options: OidcProviderOptions,
): Promise<RunningOidcProvider> {
  const { port, redirect, subject, tokensLast = hour } = options;
  const { clientAuth = "client_secret_basic", asks = false } = options;
  const kept = new Map<string, Record<string, unknown>>();
  const provider: Provider = new Provider(`http://localhost:${port}`, {
    adapter: (kind: string) => new OidcStore(kind, kept),
    ttl: {
      AccessToken: tokensLast,
      AuthorizationCode: 60,
      Grant: hour,
      IdToken: tokensLast,
      Interaction: hour,
      Session: hour,
    },
    clients: [
      {
        client_id: oidcClient.id,
        redirect_uris: [redirect],
        token_endpoint_auth_method: clientAuth,
        ...(clientAuth !== "none" && { client_secret: oidcClient.secret }),
      },
    ],
    clientAuthMethods: [clientAuth],
    cookies: { keys: ["a key of the test's own"] },
    jwks: { keys: [signingKey] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => "/prove" },
    findAccount: (_context: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub }) }),
    // The office's own programs need nobody's consent.
    loadExistingGrant: async ({ oidc: { client, session } }: ProviderContext) => {
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const prove = async (request: IncomingMessage, response: ServerResponse) => {
    const accountId = asks ? await askWho(request, response) : running.subject;
    if (accountId === null) return;
    const ts = Math.floor(Date.now() / 1_000) - running.provedAgo;
    const login = { accountId, ts };
    const result = running.turnsBack ? { error: "access_denied" } : { login };
    await provider.interactionFinished(request, response, result);
  };
  const server = createServer((request, response) => {
    if (request.url !== "/prove") {
      answer(request, response);
      return;
    }
    prove(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  // Both families: `localhost` may be either.
  server.listen(port, "localhost", resolve);
  await listening;
  const running: RunningOidcProvider = {
    subject,
    provedAgo: 0,
    turnsBack: false,
    async close() {
      const { promise: closed, resolve: end } = Promise.withResolvers<void>();
      server.close(() => end());
      server.closeAllConnections();
      await closed;
    },
  };
  return running;
}
