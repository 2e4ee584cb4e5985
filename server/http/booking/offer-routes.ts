import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { freeSlots, needsOf } from "../../../shared/domain/booking/slots.ts";
import { fault, refusal } from "../../../shared/protocol/answers.ts";
import {
  bookingPaths,
  catalogue,
  slotsQuery,
  slotsReply,
} from "../../../shared/protocol/booking-pages.ts";
import type { Office } from "../../office/office.ts";
import { flooding, limit } from "../faults.ts";
import { catalogueOf } from "./catalogue.ts";
import type { ProofOfWork } from "./proof-of-work.ts";

/** Requests one address may make a minute: a class that books at the same time stays far below. */
const looksPerMinute = 600;
/** Each costs the server a millisecond of work, though not on its main thread. */
const challengesPerMinute = 120;

/** What everybody may know before booking: the services, the free slots, and the next proof of work. */
export function offerRoutes(scope: FastifyInstance, office: Office, proofs: ProofOfWork): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  let told = { of: office.definition, catalogue: catalogueOf(office.definition) };
  routes.get(
    bookingPaths.catalogue,
    {
      config: limit(looksPerMinute),
      schema: {
        summary: "The office's services as the public may know them",
        response: { 200: catalogue, 429: flooding },
      },
    },
    async (_request, reply) => {
      // No ETag: a confirmed old copy would tell an old time.
      void reply.header("cache-control", "public, max-age=60");
      const { definition } = office;
      if (told.of !== definition) told = { of: definition, catalogue: catalogueOf(definition) };
      return { ...told.catalogue, at: office.now() };
    },
  );
  routes.get(
    bookingPaths.slots,
    {
      config: limit(looksPerMinute),
      schema: {
        summary: "The free slots of a service, over the whole booking window",
        querystring: slotsQuery,
        response: { 200: slotsReply, 400: z.union([refusal, fault]), 404: refusal, 429: flooding },
      },
    },
    async (request, reply) => {
      void reply.header("cache-control", "no-store");
      const { service, people } = request.query;
      const { definition } = office;
      const needs = needsOf({ service, people, channel: "online" }, definition);
      if (needs === "not-bookable") return reply.code(404).send({ code: needs });
      if (needs === "too-many-people") {
        const most = definition.services[service]?.booking?.maxPeople ?? 0;
        return reply.code(400).send({ code: needs, most });
      }
      const now = office.now();
      const context = { definition, plan: office.plan, now };
      const days = freeSlots(office.state, needs, "online", context);
      return {
        at: now,
        days: days.map(({ day, free }) => ({ day, free: [...free] })),
        length: needs.length,
      };
    },
  );
  routes.get(
    bookingPaths.challenge,
    {
      config: limit(challengesPerMinute),
      schema: {
        summary: "A challenge whose proof of work the first step of a booking needs",
        description: "ALTCHA's proof of work, version 2; it ends at `parameters.data.ends`.",
        response: { 200: z.looseObject({}), 429: flooding },
      },
    },
    async (_request, reply) => {
      void reply.header("cache-control", "no-store");
      return { ...(await proofs.challenge()) };
    },
  );
}
