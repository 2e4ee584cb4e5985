import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { BookingCommand } from "../../../shared/domain/command.ts";
import { acknowledgement, type Acknowledgement } from "../../../shared/protocol/answers.ts";
import { bookingEnvelope, bookingPaths } from "../../../shared/protocol/booking-pages.ts";
import { readCommand } from "../../office/read-command.ts";
import { requestOf } from "../../office/requests.ts";
import { limit } from "../faults.ts";
import type { BookingDoor } from "./booking-door.ts";
import { BookingLimits } from "./booking-limits.ts";
import { originOf } from "./origin.ts";
import type { ProofOfWork } from "./proof-of-work.ts";
import type { WrongLinks } from "./wrong-links.ts";
import { readAs } from "../../../shared/protocol/read-as.ts";

const commandsPerMinute = 600;

/** As `bookingEnvelope`, with a command that is still to be read. */
const envelope = z.strictObject({ command: z.unknown(), proof: bookingEnvelope.shape.proof });

/** The booking pages' way to the office: W1 first, then what stops programs (rule B10), then the decision. */
export function commandRoute(
  scope: FastifyInstance,
  { office, people, fromOwnPage }: BookingDoor,
  proofs: ProofOfWork,
  wrongLinks: WrongLinks,
): void {
  const limits = new BookingLimits();
  scope.withTypeProvider<ZodTypeProvider>().post(
    bookingPaths.command,
    {
      config: limit(commandsPerMinute),
      attachValidation: true,
      schema: {
        summary:
          "A command of somebody who books, with the id and the answer of the socket protocol",
        description: "The body's `command` is one of the audience `booking` in /protocol.json.",
        body: bookingEnvelope,
        response: { "2xx": acknowledgement, "4xx": acknowledgement },
      },
    },
    async (request, reply) => {
      void reply.header("cache-control", "no-store");
      if (!fromOwnPage(request.headers))
        return reply.code(403).send(failed({ code: "not-allowed" }));
      // Read here and not by the schema above, which cannot tell an unknown command from a malformed one.
      const body: unknown = request.body;
      const read = readAs(envelope, body);
      if (!read.success) return reply.code(400).send(failed(notAnEnvelope));
      const wire = readCommand(read.data.command, { kind: "booking" });
      if ("code" in wire) return reply.code(400).send(failed(wire));
      const asked = requestOf(wire, office.definition, people);
      if (asked?.role !== "booking") return reply.code(400).send(failed(notAnEnvelope));
      const { id } = wire.command;
      const { command } = asked;

      const before = await office.answered(id, asked);
      if (before !== null) return before;

      const origin = originOf(request.ip);
      const secret = "secret" in command ? command.secret : null;
      if (secret !== null && wrongLinks.isTiring(origin, office.now())) {
        return reply.code(429).send(failed({ code: "flooding" }));
      }
      if (needsProof(command) && !(await proofs.spend(read.data.proof ?? "", id))) {
        return reply.code(403).send(failed({ code: "proof-needed" }));
      }
      const attempt = { id, command, origin };
      const from = limits.admit(attempt, office.now());
      if (from !== null) {
        return reply.code(429).send(failed({ code: "too-many-bookings", from }));
      }
      const answer = await office.submit(id, asked);
      // Its twin with the same id may have been refused before, and taken back.
      if (answer.ok) limits.count(attempt, office.now());
      else limits.takeBack(attempt);
      if (secret !== null && opensNothing(answer)) {
        const wrong = { secret, origin, elapsed: reply.elapsedTime };
        if (!(await wrongLinks.keepWaiting(wrong, office.now()))) {
          return reply.code(429).send(failed({ code: "flooding" }));
        }
      }
      return answer;
    },
  );
}

const needsProof = ({ type }: BookingCommand): boolean =>
  type === "HoldSlot" || type === "JoinWaitingList";

/** An ended secret and one that never was are told alike, so they take alike (rule B9). */
function opensNothing(answer: Acknowledgement): boolean {
  if (answer.ok) return false;
  const { code } = answer.error;
  return code === "link-unknown" || code === "hold-expired" || code === "offer-expired";
}

const failed = (error: Extract<Acknowledgement, { ok: false }>["error"]) =>
  ({ ok: false, error }) as const;

const notAnEnvelope = {
  code: "malformed",
  path: "",
  expected: "an object with a command, and a proof where one is needed",
} as const;
