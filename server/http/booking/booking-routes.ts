import type { FastifyInstance } from "fastify";
import { answerFaults } from "../faults.ts";
import type { BookingDoor } from "./booking-door.ts";
import { commandRoute } from "./command-route.ts";
import { linkRoutes } from "./link-routes.ts";
import { offerRoutes } from "./offer-routes.ts";
import { ProofOfWork } from "./proof-of-work.ts";
import { WrongLinks } from "./wrong-links.ts";

/** Where visitors book (rules B1 to B10): what is offered, the commands, and what the links in mails open. */
export function bookingRoutes(scope: FastifyInstance, door: BookingDoor): void {
  answerFaults(scope);
  // A form on another site can send text without asking first; JSON it cannot.
  scope.removeContentTypeParser("text/plain");
  const proofs = new ProofOfWork(() => door.office.now(), door.work);
  const wrongLinks = new WrongLinks();
  offerRoutes(scope, door.office, proofs);
  commandRoute(scope, door, proofs, wrongLinks);
  linkRoutes(scope, door, wrongLinks);
}
