import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import { z } from "zod";
import { refusedFeatures } from "../../shared/protocol/refused-features.ts";
import { isFromOwnMachine } from "../access/network/own-machine.ts";
import type { BookingDoor } from "./booking/booking-door.ts";
import { bookingRoutes } from "./booking/booking-routes.ts";
import { deviceRoutes, type DeviceDoor } from "./devices/device-routes.ts";
import { deviceToolRoutes, type DeviceToolDoor } from "./devices/device-tool-routes.ts";
import { limit } from "./faults.ts";
import { health, type Health } from "./health.ts";
import { hasPages, serveAssets, serveOfficePages, servePublicPages } from "./pages.ts";
import { protocolDocument } from "./protocol-document.ts";
import { receiptRoutes, type ReceiptDoor } from "./receipts/receipt-routes.ts";
import { statusRoutes, type StatusDoor } from "./status/status-routes.ts";
import { ticketFiles } from "./ticket-files.ts";
import { serverFor, type TlsFiles } from "./tls-server.ts";
import { ticketRoutes, type TicketDoor } from "./ticket-routes.ts";
import { validator } from "./validator.ts";
import { updateRoutes, type UpdateDoor } from "./updates/update-routes.ts";

/** What everybody may use, wherever they come from. */
export interface PublicParts {
  /** Where the built clients are. */
  readonly clients: string;
  readonly tickets: TicketDoor;
  readonly booking: BookingDoor;
  readonly receipts: ReceiptDoor;
  readonly status: StatusDoor;
  /** Null: plain HTTP. */
  readonly tls?: TlsFiles | null;
}

/** What the office's own devices and tools use besides. */
export interface HttpParts extends PublicParts {
  readonly health: () => Health;
  readonly devices: DeviceDoor;
  readonly tools: DeviceToolDoor;
  /** What the apps on the office's devices are renewed from; none: nothing. */
  readonly updates?: UpdateDoor | null;
  /** Mounts more of the office's pages and routes. */
  readonly more?: (fastify: FastifyInstance) => Promise<void>;
  /** Mounts the example office's paper and mails, for this machine only: they show what is personal. */
  readonly example?: (fastify: FastifyInstance) => Promise<void>;
}

/** Requests one address may make a minute: far above a hall full of phones behind one router. */
const requestsPerMinute = 6_000;
/** Of the descriptions, each of which is some hundred kilobytes to write down. */
const descriptionsPerMinute = 60;

const features = refusedFeatures({ namesLoudspeakers: false });

/** The office's own listener: pages, health, devices, the protocol and its own description. Not yet listening. */
export async function buildHttp(parts: HttpParts): Promise<FastifyInstance> {
  const fastify = await bareHttp(parts.tls ?? null);
  const { access } = parts.devices.devices;
  // Where access is open, a proxy must not let the world in (rule X7).
  const isOffice = ({ raw }: FastifyRequest) => access === "enrolled" || isFromOwnMachine(raw);
  await fastify.register(swagger, {
    openapi: { info: { title: "Wartemarke", version: "1" } },
    transform: jsonSchemaTransform,
  });
  const pages = hasPages(fastify, parts.clients);
  if (pages) await serveAssets(fastify, parts.clients, isOffice);
  await publicRoutes(fastify, parts, pages);
  await fastify.register(async (scope) => {
    onlyFor(scope, isOffice);
    describedRoutes(scope, parts);
    scope.get("/", { schema: { hide: true } }, (_request, reply) => reply.redirect("/kiosk/"));
    if (pages) serveOfficePages(scope, parts.clients);
    await scope.register(async (inner) => deviceRoutes(inner, parts.devices));
    await scope.register(async (inner) => deviceToolRoutes(inner, parts.tools));
    const { updates = null } = parts;
    if (updates !== null) await scope.register(async (inner) => updateRoutes(inner, updates));
    await parts.more?.(scope);
  });
  await fastify.register(async (scope) => {
    onlyFor(scope, ({ raw }) => isFromOwnMachine(raw));
    await parts.example?.(scope);
  });
  return fastify;
}

/** A listener for everybody, behind a reverse proxy or not: nothing of the office's own. Not yet listening. */
export async function buildPublicHttp(parts: PublicParts): Promise<FastifyInstance> {
  const fastify = await bareHttp(parts.tls ?? null);
  const pages = hasPages(fastify, parts.clients);
  if (pages) await serveAssets(fastify, parts.clients, () => false);
  await publicRoutes(fastify, parts, pages);
  fastify.get("/", (_request, reply) => reply.redirect("/book/"));
  return fastify;
}

/** A listener for the office's tools on this machine, where the office's own speaks TLS to the network. */
export async function buildToolsHttp({
  health,
  tools,
}: Pick<HttpParts, "health" | "tools">): Promise<FastifyInstance> {
  const fastify = await bareHttp(null);
  onlyFor(fastify, ({ raw }) => isFromOwnMachine(raw));
  fastify.get("/health", () => health());
  await fastify.register(async (scope) => deviceToolRoutes(scope, tools));
  return fastify;
}

/** For anybody else nothing is there. */
function onlyFor(scope: FastifyInstance, may: (request: FastifyRequest) => boolean): void {
  scope.addHook("onRequest", async (request, reply) => {
    if (may(request)) return;
    reply.callNotFound();
    return reply;
  });
}

async function publicRoutes(
  fastify: FastifyInstance,
  parts: PublicParts,
  pages: boolean,
): Promise<void> {
  // Swagger sees the routes registered after it, in scopes of their own.
  await fastify.register(async (scope) => ticketRoutes(scope, parts.tickets));
  await fastify.register(async (scope) => bookingRoutes(scope, parts.booking));
  await fastify.register(async (scope) => receiptRoutes(scope, parts.receipts));
  await fastify.register(async (scope) => statusRoutes(scope, parts.status));
  ticketFiles(fastify, parts.tickets);
  if (pages) servePublicPages(fastify, parts.clients);
}

/** What every listener has: limits, headers, and bytes checked by schemas. */
async function bareHttp(tls: TlsFiles | null): Promise<FastifyInstance> {
  const fastify = Fastify({
    serverFactory: serverFor(tls),
    // Addresses of tickets are secrets, so requests are not logged.
    logger: { level: "warn" },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // A reverse proxy on this machine appends the address it was asked from; what a visitor writes into the header
    // stands before that and is not believed. A program on this machine that asks us directly can name any address.
    trustProxy: "loopback",
    bodyLimit: 16_384,
  });
  fastify.setValidatorCompiler(validator);
  fastify.setSerializerCompiler(serializerCompiler);
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // Loopback is plain HTTP.
        upgradeInsecureRequests: null,
      },
    },
    // It would bind everything else that speaks plain HTTP under this name; nothing of ours does beyond loopback.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
  fastify.addHook("onRequest", async (_request, reply) => {
    void reply.header("permissions-policy", features);
  });
  // Of several requests on one connection the later ones may be read when it is gone already: nobody hears an answer, and
  // there is no address to count them under. Asked for once, the address stays known.
  fastify.addHook("onRequest", (request, reply, done) => {
    if (request.raw.socket.remoteAddress === undefined) reply.hijack();
    else done();
  });
  await fastify.register(rateLimit, { max: requestsPerMinute, timeWindow: "1 minute" });
  return fastify;
}

function describedRoutes(scope: FastifyInstance, parts: HttpParts): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  // Made when somebody first asks, and once: it takes as long as a hundred commands.
  let document: ReturnType<typeof protocolDocument> | null = null;
  routes.get(
    "/health",
    { schema: { summary: "How the office's server is", response: { 200: health } } },
    () => parts.health(),
  );
  routes.get(
    "/protocol.json",
    {
      config: limit(descriptionsPerMinute),
      schema: {
        summary: "Version, commands, views and error codes of the socket protocol",
        response: { 200: z.looseObject({ version: z.int() }) },
      },
    },
    () => (document ??= protocolDocument()),
  );
  const described = { config: limit(descriptionsPerMinute), schema: { hide: true } };
  routes.get("/openapi.json", described, () => scope.swagger());
}
