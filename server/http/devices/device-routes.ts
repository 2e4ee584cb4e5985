import type { IncomingHttpHeaders } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { challengeReply, challengeRequest } from "../../../shared/protocol/device-proof.ts";
import {
  pairingReply,
  pairingRequest,
  pairingReveal,
  pairingState,
} from "../../../shared/protocol/pairing.ts";
import type { Devices } from "../../access/devices/devices.ts";
import { isShellOrigin } from "../../access/network/shell-origin.ts";
import { answerFaults, flooding, limit } from "../faults.ts";

/** What the routes of devices need of the server. */
export interface DeviceDoor {
  readonly devices: Pick<Devices, "access" | "challenges" | "pairings">;
  /** Whether this listener speaks TLS. */
  readonly secure: boolean;
  /** Whether a request comes from one of our own pages, or from no page at all. */
  readonly fromOwnPage: (headers: IncomingHttpHeaders) => boolean;
}

/** Requests one address may make a minute: a hall's screens behind one router that all come back at once. */
const challengesPerMinute = 600;
const pairingsPerMinute = 30;
/** Each new device asks every few seconds. */
const looksPerMinute = 600;

const paths = [
  "/api/devices/challenge",
  "/api/devices/pairing",
  "/api/devices/pairing/:id",
  "/api/devices/pairing/:id/reveal",
] as const;
const pairingPath = z.object({ id: z.string().max(40) });
const fault = z.strictObject({
  code: z.enum(["not-allowed", "not-offered", "pairing-unknown", "nonce-wrong"]),
});

/** Where devices ask for challenges and new ones for enrolment (rule X1). */
export function deviceRoutes(scope: FastifyInstance, door: DeviceDoor): void {
  const { devices } = door;
  answerFaults(scope, { questions: true });
  scope.removeContentTypeParser("text/plain");
  scope.addHook("onRequest", async (request, reply) => fromOwnPages(request, reply, door));
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  // The browser of a shell asks first whether its page may.
  for (const path of paths) {
    routes.options(path, { schema: { hide: true } }, (_, reply) => reply.code(204).send());
  }
  routes.post(
    "/api/devices/challenge",
    {
      config: limit(challengesPerMinute),
      schema: {
        summary: "What a device signs with its key to prove itself in its next handshake",
        body: challengeRequest,
        response: { 200: challengeReply, 403: fault, 429: flooding },
      },
    },
    async ({ body: { device } }) => ({ nonce: devices.challenges.ask(device) }),
  );
  routes.post(
    "/api/devices/pairing",
    {
      config: limit(pairingsPerMinute),
      schema: {
        summary: "A new device asks to be enrolled, bound to a nonce that it does not show yet",
        body: pairingRequest,
        response: { 200: pairingReply, 403: fault, 404: fault, 429: flooding },
      },
    },
    async ({ body, ip, headers }, reply) => {
      if (devices.access === "open") return reply.code(404).send({ code: "not-offered" });
      const seesCertificate = door.secure && isShellOrigin(headers.origin);
      const begun = devices.pairings.begin(body, { address: ip, seesCertificate });
      return begun ?? reply.code(429).send({ code: "flooding" });
    },
  );
  routes.post(
    "/api/devices/pairing/:id/reveal",
    {
      config: limit(pairingsPerMinute),
      schema: {
        summary: "The device shows its nonce, and its code on its screen",
        params: pairingPath,
        body: pairingReveal,
        response: { 200: pairingState, 403: fault, 404: fault, 409: fault, 429: flooding },
      },
    },
    async ({ params: { id }, body: { nonce } }, reply) => {
      switch (devices.pairings.reveal(id, nonce)) {
        case "revealed":
          return devices.pairings.state(id);
        case "unknown":
          return reply.code(404).send({ code: "pairing-unknown" });
        case "wrong":
          return reply.code(409).send({ code: "nonce-wrong" });
      }
    },
  );
  routes.get(
    "/api/devices/pairing/:id",
    {
      config: limit(looksPerMinute),
      schema: {
        summary: "What became of a device that asked to be enrolled",
        params: pairingPath,
        response: { 200: pairingState, 403: fault, 429: flooding },
      },
    },
    async ({ params: { id } }) => devices.pairings.state(id),
  );
}

/** Pages of other sites may not ask, and pages of our shells may, though their origin is another than ours. */
async function fromOwnPages(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { fromOwnPage }: DeviceDoor,
): Promise<void> {
  void reply.header("cache-control", "no-store").header("vary", "origin");
  const { origin } = headers;
  if (isShellOrigin(origin)) {
    void reply
      .header("access-control-allow-origin", origin)
      .header("access-control-allow-headers", "content-type");
  } else if (!fromOwnPage(headers)) {
    await reply.code(403).send({ code: "not-allowed" });
  }
}
