import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { VisitId } from "../../shared/domain/visit.ts";
import { acknowledgement } from "../../shared/protocol/answers.ts";
import {
  noTicket,
  polledTicket,
  ticketPath,
  type PolledTicket,
} from "../../shared/protocol/polled-ticket.ts";
import type { Office } from "../office/office.ts";
import { readCommand } from "../office/read-command.ts";
import { answerFaults, flooding, limit } from "./faults.ts";

/** What the routes of a phone need of the office. */
export interface TicketDoor {
  readonly office: Office;
  look(visit: VisitId): PolledTicket | null;
}

/**
 * Requests one address may make a minute here: a hall of 400 phones behind one router that all ask every ten seconds
 * stay below it, and 128 bits are not guessed at this rate.
 */
const looksPerMinute = 3_000;
const commandsPerMinute = 600;

const parameters = z.object({ secret: z.string() });

/** The phone's way to its ticket where WebSockets are blocked: the same view, commands and answers as by socket. */
export function ticketRoutes(scope: FastifyInstance, { office, look }: TicketDoor): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  answerFaults(scope);
  const visitOf = (secret: string) => office.state.bySecret.get(secret);
  routes.get(
    ticketPath(":secret"),
    {
      config: limit(looksPerMinute),
      schema: {
        summary: "A ticket as its holder sees it, for phones that cannot open a socket",
        params: parameters,
        response: { 200: polledTicket, 404: noTicket, 429: flooding },
      },
    },
    async (request, reply) => {
      void reply.header("cache-control", "no-store");
      const visit = visitOf(request.params.secret);
      const seen = visit === undefined ? null : look(visit);
      return seen ?? reply.code(404).send({ code: "ticket-unknown" });
    },
  );
  routes.post(
    `${ticketPath(":secret")}/command`,
    {
      config: limit(commandsPerMinute),
      schema: {
        summary:
          "A command of the ticket's holder, with the id and the answer of the socket protocol",
        description: "The body is a command of the audience `ticket` in /protocol.json.",
        params: parameters,
        response: { "2xx": acknowledgement, "4xx": acknowledgement },
      },
    },
    async (request, reply) => {
      const visit = visitOf(request.params.secret);
      if (visit === undefined) {
        return reply.code(404).send({ ok: false, error: { code: "ticket-unknown" } });
      }
      const wire = readCommand(request.body, { kind: "ticket", visit });
      if ("code" in wire) return reply.code(400).send({ ok: false, error: wire });
      // Only tools' commands need more than their own data.
      if (wire.role !== "ticket") return reply.code(400).send(notAllowed);
      return office.submit(wire.command.id, wire);
    },
  );
}

const notAllowed = { ok: false, error: { code: "not-allowed" } } as const;
