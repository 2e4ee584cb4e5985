import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { receiptPaths } from "../../../shared/protocol/receipt-paths.ts";
import type { Office } from "../../office/office.ts";
import type { Papers } from "../../office/ports.ts";
import { originOf } from "../booking/origin.ts";
import { WrongLinks } from "../booking/wrong-links.ts";
import { answerFaults, limit } from "../faults.ts";

/** What the receipts' route needs of the server. */
export interface ReceiptDoor {
  readonly office: Pick<Office, "state" | "now">;
  readonly papers: Pick<Papers, "receipt">;
}

const requestsPerMinute = 120;

/** Read by hand: a malformed number or code is as wrong as any other (rule B9). */
const params = z.object({ number: z.string(), code: z.string() });

/** A receipt as it was issued (rule R2), for who has its number and its case's code; a wrong pair learns nothing, late. */
export function receiptRoutes(scope: FastifyInstance, { office, papers }: ReceiptDoor): void {
  answerFaults(scope);
  const wrongLinks = new WrongLinks();
  scope.withTypeProvider<ZodTypeProvider>().get(
    receiptPaths.pdf(":number", ":code"),
    {
      config: limit(requestsPerMinute),
      schema: { summary: "A receipt as PDF", params },
    },
    async ({ params: { number, code }, ip }, reply) => {
      void reply.header("cache-control", "no-store");
      const origin = originOf(ip);
      if (wrongLinks.isTiring(origin, office.now())) {
        return reply.code(429).send({ code: "flooding" });
      }
      if (office.state.receipts.get(number)?.code !== code) {
        const wrong = { secret: `${number} ${code}`, origin, elapsed: reply.elapsedTime };
        const waited = await wrongLinks.keepWaiting(wrong, office.now());
        return waited
          ? reply.code(404).send({ code: "receipt-unknown" })
          : reply.code(429).send({ code: "flooding" });
      }
      const pdf = papers.receipt(number);
      // Being made, which takes a second; or this machine has no typesetter.
      if (pdf === null) return reply.code(503).header("retry-after", "5").send();
      return reply
        .type("application/pdf")
        .header("content-disposition", `inline; filename="${number}.pdf"`)
        .send(pdf);
    },
  );
}
