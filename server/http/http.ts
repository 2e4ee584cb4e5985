import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, { LogController, type FastifyInstance } from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { z } from "zod";
import type { BookingDoor } from "./booking/booking-door.ts";
import { bookingRoutes } from "./booking/booking-routes.ts";
import { health, type Health } from "./health.ts";
import { servePages } from "./pages.ts";
import { protocolDocument } from "./protocol-document.ts";
import { receiptRoutes, type ReceiptDoor } from "./receipts/receipt-routes.ts";
import { statusRoutes, type StatusDoor } from "./status/status-routes.ts";
import { ticketFiles } from "./ticket-files.ts";
import { ticketRoutes, type TicketDoor } from "./ticket-routes.ts";

export interface HttpParts {
  /** Where the built clients are. */
  readonly clients: string;
  readonly health: () => Health;
  readonly tickets: TicketDoor;
  readonly booking: BookingDoor;
  readonly receipts: ReceiptDoor;
  readonly status: StatusDoor;
  /** Mounts more pages, such as the example office's paper. */
  readonly more?: (fastify: FastifyInstance) => Promise<void>;
}

/** Requests one address may make a minute: far above a hall full of phones behind one router. */
const requestsPerMinute = 6_000;

/** The HTTP side: pages, health, the protocol and its own description. Not yet listening. */
export async function buildHttp(parts: HttpParts): Promise<FastifyInstance> {
  const fastify = Fastify({
    // Addresses of tickets are secrets, so requests are not logged.
    logger: { level: "warn" },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // A reverse proxy on this machine appends the address it was asked from; what a visitor writes into the header
    // stands before that and is not believed. A program on this machine that asks us directly can name any address.
    trustProxy: "loopback",
    bodyLimit: 16_384,
  });
  fastify.setValidatorCompiler(validatorCompiler);
  fastify.setSerializerCompiler(serializerCompiler);
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        frameAncestors: ["'none'"],
        // Loopback is plain HTTP; TLS comes with enrolled devices.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
  await fastify.register(rateLimit, { max: requestsPerMinute, timeWindow: "1 minute" });
  await fastify.register(swagger, {
    openapi: { info: { title: "Wartemarke", version: "1" } },
    transform: jsonSchemaTransform,
  });
  // Swagger sees the routes registered after it, in a scope of their own.
  await fastify.register(async (scope) => describedRoutes(scope, parts));
  await fastify.register(async (scope) => ticketRoutes(scope, parts.tickets));
  await fastify.register(async (scope) => bookingRoutes(scope, parts.booking));
  await fastify.register(async (scope) => receiptRoutes(scope, parts.receipts));
  await fastify.register(async (scope) => statusRoutes(scope, parts.status));
  ticketFiles(fastify, parts.tickets);
  await servePages(fastify, parts.clients);
  await parts.more?.(fastify);
  return fastify;
}

function describedRoutes(scope: FastifyInstance, parts: HttpParts): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  routes.get(
    "/health",
    { schema: { summary: "How the office's server is", response: { 200: health } } },
    () => parts.health(),
  );
  routes.get(
    "/protocol.json",
    {
      schema: {
        summary: "Version, commands, views and error codes of the socket protocol",
        response: { 200: z.looseObject({ version: z.int() }) },
      },
    },
    () => protocolDocument(),
  );
  routes.get("/openapi.json", { schema: { hide: true } }, () => scope.swagger());
}
