import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { serveIcons } from "./ticket-files.ts";

const pages = ["kiosk", "display", "counter"] as const;

/**
 * Serves the built clients: `/kiosk/`, `/display/`, `/counter/`, the booking, status and process pages and the phone's
 * `/t/SECRET`.
 */
export async function servePages(fastify: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(directory)) {
    fastify.log.warn(`no pages: ${directory} is missing; build the clients with npm start`);
    return;
  }
  await fastify.register(fastifyStatic, {
    root: join(directory, "assets"),
    prefix: "/assets/",
    // Built files carry a hash of their content in their names.
    immutable: true,
    preCompressed: true,
    maxAge: "1y",
  });
  // A page is asked for anew each time, so that it never names built files that are gone.
  const send = { cacheControl: false } as const;
  const fresh = ["cache-control", "no-cache"] as const;
  fastify.get("/", (_request, reply) => reply.redirect("/kiosk/"));
  for (const page of pages) {
    fastify.get(`/${page}`, (_request, reply) => reply.redirect(`/${page}/`));
    fastify.get(`/${page}/`, (_request, reply) => {
      return reply.header(...fresh).sendFile("index.html", join(directory, page), send);
    });
  }
  serveIcons(fastify, directory);
  fastify.get("/book", (_request, reply) => reply.redirect("/book/"));
  for (const path of ["/book/", "/book/l/:secret"]) {
    fastify.get(path, (_request, reply) => {
      return reply.header(...fresh).sendFile("book.html", join(directory, "kiosk"), send);
    });
  }
  for (const page of ["status", "process"] as const) {
    fastify.get(`/${page}`, (_request, reply) => reply.redirect(`/${page}/`));
    fastify.get(`/${page}/`, (_request, reply) => {
      return reply.header(...fresh).sendFile(`${page}.html`, join(directory, "kiosk"), send);
    });
  }
  fastify.get("/t/:secret", (_request, reply) => {
    return reply.header(...fresh).sendFile("ticket.html", join(directory, "kiosk"), send);
  });
}
