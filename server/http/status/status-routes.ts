import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { readAppointmentCode } from "../../../shared/domain/appointment-code.ts";
import { minute } from "../../../shared/domain/instant.ts";
import {
  noStatus,
  processReply,
  statusPaths,
  statusQuestion,
  statusReply,
  type ProcessReply,
} from "../../../shared/protocol/status-pages.ts";
import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { Office } from "../../office/office.ts";
import { originOf } from "../booking/origin.ts";
import { answerFaults, flooding, limit } from "../faults.ts";
import { EvenTime, type Pause } from "./even-time.ts";
import { processReplyOf } from "./process-reply.ts";
import { asksPerMinute } from "./status-limits.ts";
import { statusReplyOf } from "./status-reply.ts";
import { WrongCodes } from "./wrong-codes.ts";

/** What the public status routes need of the server. */
export interface StatusDoor {
  readonly office: Pick<Office, "state" | "definition" | "now">;
  /** How answers are delayed; by the machine's clock unless told. */
  readonly pause?: Pause;
}

/** Times change slowly, and working them out for every service sorts thousands of closed cases. */
const processHolds = minute;

/** Where a case stands, by its code (rule S1), and how every service goes (rule S2); public both. */
export function statusRoutes(scope: FastifyInstance, { office, pause }: StatusDoor): void {
  answerFaults(scope, { questions: true });
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  const wrongCodes = new WrongCodes();
  const evenTime = new EvenTime(pause);
  let process: { readonly of: OfficeDefinition; readonly reply: ProcessReply } | null = null;

  routes.post(
    statusPaths.status,
    {
      config: limit(asksPerMinute),
      schema: {
        summary: "How the case with this code stands, without a name",
        body: statusQuestion,
        response: { 200: statusReply, 404: noStatus, 429: noStatus },
      },
    },
    async ({ body, ip }, reply) => {
      void reply.header("cache-control", "no-store");
      const now = office.now();
      const origin = originOf(ip);
      if (wrongCodes.isTiring(origin, now)) return reply.code(429).send({ code: "flooding" });
      const code = readAppointmentCode(body.code);
      const found =
        code === null ? null : statusReplyOf(code, office.state, office.definition, now);
      // Counted before anything waits: of a thousand that come at once, most are too many.
      if (found === null) wrongCodes.add(origin, code ?? body.code, now);
      const passed = await evenTime.passed(reply.elapsedTime);
      if (!passed) return reply.code(429).send({ code: "flooding" });
      return found ?? reply.code(404).send({ code: "code-unknown" });
    },
  );
  routes.get(
    statusPaths.process,
    {
      config: limit(asksPerMinute),
      schema: {
        summary: "Every service's documents and times",
        response: { 200: processReply, 429: flooding },
      },
    },
    async (_request, reply) => {
      void reply.header("cache-control", "public, max-age=60");
      const now = office.now();
      const { state, definition } = office;
      const age = process?.of === definition ? now - process.reply.at : processHolds;
      if (process === null || age >= processHolds || age < 0) {
        process = { of: definition, reply: processReplyOf({ state, definition, now }) };
      }
      return process.reply;
    },
  );
}
