// Brings the `hide` that keeps these pages out of the published API description.
/// <reference types="@fastify/swagger" />
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  callbackPath,
  signInPath,
  takeOverPath,
  type Failed,
  type OidcSignIn,
  type SignedIn,
} from "../../access/oidc/oidc-sign-in.ts";
import { isProxied } from "../../access/network/own-machine.ts";
import { plainAddress } from "../../access/network/plain-address.ts";
import type { CounterKey } from "../../../shared/domain/definition.ts";
import type { Office } from "../../office/office.ts";
import { limit } from "../faults.ts";
import { BrowserCookie } from "./browser-cookie.ts";
import { languageOf, signInPage, signInPagePolicy, type SignInNews } from "./sign-in-page.ts";

/** What the routes of sign-in through the office's own provider need of the server. */
export interface SignInDoor {
  readonly oidc: Pick<OidcSignIn, "send" | "finish" | "takeOver">;
  readonly office: Pick<Office, "definition">;
  /** Whether counters reach this listener by TLS. */
  readonly secure: boolean;
}

const asksPerMinute = 60;

const statusOf: Readonly<Partial<Record<Failed["why"], number>>> = {
  "link-not-valid": 404,
  "provider-away": 503,
  internal: 500,
};

/**
 * The way through the office's own provider: its one-time address, and where the provider sends the browser back to.
 * Belongs to the office's own listener only, since both answer by who asks from where.
 */
export function signInRoutes(scope: FastifyInstance, { oidc, office, secure }: SignInDoor): void {
  const cookie = new BrowserCookie({ secure });
  const numberOf = (counter: CounterKey | null) => {
    return counter === null ? null : (office.definition.counters[counter]?.number ?? counter);
  };
  const fail = (request: FastifyRequest, reply: FastifyReply, { why, counter }: Failed) => {
    return tell(request, reply.code(statusOf[why] ?? 403), {
      ok: false,
      why,
      counter: numberOf(counter),
    });
  };
  const answer = (request: FastifyRequest, reply: FastifyReply, end: SignedIn) => {
    if (!end.ok) return fail(request, reply, end);
    void reply.header("set-cookie", cookie.end());
    return tell(request, reply, { ok: true, counter: numberOf(end.counter) ?? "" });
  };
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) scope.log.error({ name: error.name, code: error.code }, "sign-in failed");
    const why = status === 429 ? "flooding" : status < 500 ? "link-not-valid" : "internal";
    return tell(request, reply.code(status), { ok: false, why, counter: null });
  });
  // A look ahead by HEAD would use the address up.
  const options = { exposeHeadRoute: false, config: limit(asksPerMinute), schema: { hide: true } };

  scope.get<{ Params: { link: string } }>(
    `${signInPath}/:link`,
    options,
    async (request, reply) => {
      const sending = await oidc.send(request.params.link, addressOf(request));
      if (!sending.ok) return fail(request, reply, sending);
      return reply
        .header("cache-control", "no-store")
        .header("set-cookie", cookie.set(sending.cookie))
        .redirect(sending.to, 303);
    },
  );
  scope.get(callbackPath, options, async (request, reply) => {
    const kept = cookie.read(request.headers.cookie);
    return answer(
      request,
      reply,
      await oidc.finish(queryOf(request.url), kept, addressOf(request)),
    );
  });
  // The form's button says everything.
  scope.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: 1_000 },
    (_request, _body, done) => done(null, null),
  );
  scope.post(takeOverPath, options, async (request, reply) => {
    const kept = cookie.read(request.headers.cookie);
    return answer(request, reply, await oidc.takeOver(kept, addressOf(request)));
  });
}

function tell(request: FastifyRequest, reply: FastifyReply, news: SignInNews): FastifyReply {
  return reply
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .header("content-security-policy", signInPagePolicy)
    .send(signInPage(news, languageOf(request.headers["accept-language"])));
}

/** With its question mark; empty when there is none. */
function queryOf(target: string): string {
  const at = target.indexOf("?");
  return at === -1 ? "" : target.slice(at);
}

/** The address the request came from, as the sockets know it; behind a proxy it tells nothing. */
function addressOf({ headers, socket }: FastifyRequest): string | null {
  return isProxied(headers) ? null : plainAddress(socket.remoteAddress);
}
