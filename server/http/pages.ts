import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { refusedFeatures } from "../../shared/protocol/refused-features.ts";
import { assetsOf } from "./public-assets.ts";
import { serveIcons } from "./ticket-files.ts";

/** Pages of the office's own devices, by where the build has them. */
const officePages = ["kiosk", "display", "counter"] as const;

/** Pages for everybody: addresses, and the file of the kiosk's build. */
const publicPages = [
  { file: "book.html", home: "/book", addresses: ["/book/", "/book/l/:secret"] },
  { file: "status.html", home: "/status", addresses: ["/status/"] },
  { file: "process.html", home: "/process", addresses: ["/process/"] },
  { file: "ticket.html", home: null, addresses: ["/t/:secret"] },
] as const;

/** A page is asked for anew each time, so that it never names built files that are gone. */
const unkept = { cacheControl: false } as const;
const fresh = ["cache-control", "no-cache"] as const;

/** Whether clients were built into this directory. */
export function hasPages(fastify: FastifyInstance, directory: string): boolean {
  if (existsSync(directory)) return true;
  fastify.log.warn(`no pages: ${directory} is missing; build the clients with npm start`);
  return false;
}

/** Built files; those of the office's own pages only for who may see these. */
export async function serveAssets(
  fastify: FastifyInstance,
  directory: string,
  maySeeOffice: (request: FastifyRequest) => boolean,
): Promise<void> {
  const files = publicPages.map(({ file }) => join("kiosk", file));
  const forAll = assetsOf(
    directory,
    files.filter((file) => existsSync(join(directory, file))),
  );
  await fastify.register(fastifyStatic, {
    root: join(directory, "assets"),
    prefix: "/assets/",
    // Built files carry a hash of their content in their names.
    immutable: true,
    preCompressed: true,
    maxAge: "1y",
    // Asked for pages as well, which their own routes have chosen.
    allowedPath: (path, _root, request) =>
      request.routeOptions.url !== "/assets/*" ||
      forAll.has(basename(path)) ||
      maySeeOffice(request),
  });
}

/** The booking, status and process pages and the phone's `/t/SECRET`. Needs `serveAssets` first. */
export function servePublicPages(fastify: FastifyInstance, directory: string): void {
  serveIcons(fastify, directory);
  for (const { file, home, addresses } of publicPages) {
    if (home !== null) fastify.get(home, (_request, reply) => reply.redirect(`${home}/`));
    for (const address of addresses) {
      fastify.get(address, (_request, reply) => {
        return reply.header(...fresh).sendFile(file, join(directory, "kiosk"), unkept);
      });
    }
  }
}

/** `/kiosk/`, `/display/` and `/counter/`. Needs `serveAssets` first. */
export function serveOfficePages(fastify: FastifyInstance, directory: string): void {
  for (const page of officePages) {
    fastify.get(`/${page}`, (_request, reply) => reply.redirect(`/${page}/`));
    fastify.get(`/${page}/`, (_request, reply) => {
      const features = refusedFeatures({ namesLoudspeakers: page === "display" });
      void reply.header("permissions-policy", features);
      return reply.header(...fresh).sendFile("index.html", join(directory, page), unkept);
    });
  }
}
