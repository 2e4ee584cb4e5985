import type { FastifyError, FastifyInstance } from "fastify";
import { z } from "zod";
import type { Fault } from "../../shared/protocol/answers.ts";

/** Requests one address may make here in a minute, as a route's `config`. */
export const limit = (max: number) => ({ rateLimit: { max, timeWindow: "1 minute" } });

/** What a route answers beyond its limit. */
export const flooding = z.strictObject({ code: z.literal("flooding") });

/**
 * Answers whatever goes wrong on a scope's routes in the protocol's words: as a command's answer to a POST, unless its
 * POSTs are `questions`.
 */
export function answerFaults(
  scope: FastifyInstance,
  { questions = false }: { readonly questions?: boolean } = {},
): void {
  scope.setErrorHandler((thrown: FastifyError, request, reply) => {
    const error = faultOf(thrown);
    if (error.code === "internal") scope.log.error(thrown);
    void reply
      .code(thrown.statusCode ?? 500)
      .send(request.method === "POST" && !questions ? { ok: false, error } : error);
  });
}

/** What went wrong before the office was asked, in the protocol's words. */
function faultOf(error: FastifyError): Fault {
  switch (error.statusCode) {
    case 413:
      return { code: "too-large" };
    case 429:
      return { code: "flooding" };
    case 400:
    case 415:
      return { code: "malformed", path: "", expected: "a command as JSON" };
    default:
      return { code: "internal" };
  }
}
