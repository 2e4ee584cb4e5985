import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { ticketParameters } from "../../shared/protocol/polled-ticket.ts";
import { calendarFile } from "./calendar.ts";
import { ticketManifest } from "./ticket-manifest.ts";
import type { TicketDoor } from "./ticket-routes.ts";
import { readAs } from "../../shared/protocol/read-as.ts";

const hidden = { params: z.object({ secret: z.string() }), hide: true } as const;

/** What belongs to a phone's page beside the page: a calendar entry, and what makes it installable. */
export function ticketFiles(scope: FastifyInstance, { office, look }: TicketDoor): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  routes.get("/t/:secret/calendar.ics", { schema: hidden }, async (request, reply) => {
    const { secret } = request.params;
    const visit = office.state.bySecret.get(secret);
    const queue = visit === undefined ? undefined : office.state.visits.get(visit)?.queue;
    const seen = visit === undefined ? null : look(visit);
    const took = queue === undefined ? undefined : office.definition.queues[queue]?.expectedService;
    const file = seen === null ? null : calendarFile(secret, seen, took ?? 0);
    void reply.header("cache-control", "no-store");
    if (seen === null || file === null) return reply.code(404).send();
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", `inline; filename="${seen.view.ticket.number}.ics"`)
      .send(file);
  });
  routes.get("/t/:secret/manifest.webmanifest", { schema: hidden }, async (request, reply) => {
    // Asked by shape only: whether there is such a ticket is told nowhere but on its page.
    if (!readAs(ticketParameters, request.params).success) return reply.code(404).send();
    const manifest = ticketManifest(request.params.secret, office.definition.name);
    return reply
      .type("application/manifest+json")
      .header("cache-control", "no-store")
      .send(JSON.stringify(manifest));
  });
}

/** The icons that the build draws; without a build there are none. */
export function serveIcons(fastify: FastifyInstance, clients: string): void {
  const directory = join(clients, "icons");
  if (!existsSync(directory)) return;
  fastify.get("/icons/:name", (request, reply) => {
    const name = readAs(iconName, request.params);
    if (!name.success) return reply.callNotFound();
    return reply.sendFile(name.data.name, directory, { maxAge: "1d" });
  });
}

const iconName = z.object({ name: z.string().regex(/^ticket-\d{3}\.png$/) });
