import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  bookingPaths,
  linkReply,
  noLink,
  type LinkReply,
} from "../../../shared/protocol/booking-pages.ts";
import { appointmentCalendar } from "../../documents/appointment-calendar.ts";
import { flooding, limit } from "../faults.ts";
import type { BookingDoor } from "./booking-door.ts";
import { linkReplyOf } from "./link-reply.ts";
import { originOf } from "./origin.ts";
import { paperBehind } from "./paper-behind.ts";
import type { WrongLinks } from "./wrong-links.ts";

const looksPerMinute = 600;
/** Each is typeset anew. */
const documentsPerMinute = 60;

/** Read by hand: a malformed secret is as wrong as any other (rule B9). */
const params = z.object({ secret: z.string() });
type WithSecret = FastifyRequest<{ Params: z.infer<typeof params> }>;

/** What a link in a mail opens, and the files of a booked appointment; a wrong one learns nothing, and that late. */
export function linkRoutes(
  scope: FastifyInstance,
  { office, publicUrl, confirmationPdf }: BookingDoor,
  wrongLinks: WrongLinks,
): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();

  /** Looks the secret up with `look` and answers by `show`; or as every wrong one is answered, when it finds null. */
  const open = async <T>(
    { params: { secret }, ip }: WithSecret,
    reply: FastifyReply,
    look: (secret: string) => T | null,
    show: (found: T) => FastifyReply | Promise<FastifyReply>,
  ): Promise<void> => {
    void reply.header("cache-control", "no-store");
    const origin = originOf(ip);
    if (wrongLinks.isTiring(origin, office.now())) {
      await reply.code(429).send({ code: "flooding" });
      return;
    }
    const found = look(secret);
    if (found !== null) {
      await show(found);
      return;
    }
    const wrong = { secret, origin, elapsed: reply.elapsedTime };
    const waited = await wrongLinks.keepWaiting(wrong, office.now());
    await (waited
      ? reply.code(404).send({ code: "link-unknown" })
      : reply.code(429).send({ code: "flooding" }));
  };

  const lookAt = (secret: string): LinkReply | null =>
    linkReplyOf(secret, office.state, office.definition, office.now());
  const paperOf = (secret: string) =>
    paperBehind(lookAt(secret), office.definition, `${publicUrl()}${bookingPaths.page(secret)}`);

  routes.get(
    bookingPaths.link(":secret"),
    {
      config: limit(looksPerMinute),
      schema: {
        summary: "What a link in a mail opens; looking changes nothing",
        params,
        response: { 200: linkReply, 404: noLink, 429: flooding },
      },
    },
    (request, reply) => open(request, reply, lookAt, (found) => reply.send(found)),
  );
  routes.get(
    bookingPaths.calendar(":secret"),
    { config: limit(looksPerMinute), schema: { params, hide: true } },
    (request, reply) =>
      open(request, reply, paperOf, ({ paper, status }) => {
        const at = office.now();
        return reply
          .type("text/calendar; charset=utf-8")
          .header("content-disposition", 'inline; filename="termin.ics"')
          .send(appointmentCalendar(paper, { at, cancelled: status === "cancelled" }));
      }),
  );
  routes.get(
    bookingPaths.document(":secret"),
    { config: limit(documentsPerMinute), schema: { params, hide: true } },
    (request, reply) =>
      open(request, reply, bookedPaper, async (paper) => {
        const pdf = await confirmationPdf(paper);
        // This machine has no typesetter; the page itself can be printed.
        if (pdf === null) return reply.code(503).send();
        return reply
          .type("application/pdf")
          .header("content-disposition", 'inline; filename="termin.pdf"')
          .send(pdf);
      }),
  );

  function bookedPaper(secret: string) {
    const found = paperOf(secret);
    return found?.status === "booked" ? found.paper : null;
  }
}
