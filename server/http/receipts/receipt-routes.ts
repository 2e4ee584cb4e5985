import type { FastifyInstance, FastifyReply } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Receipt, ReceiptNumber } from "../../../shared/domain/cases/receipt.ts";
import type { PdfState } from "../../../shared/protocol/case-views.ts";
import { receiptPaths } from "../../../shared/protocol/receipt-paths.ts";
import { isShellOrigin } from "../../access/network/shell-origin.ts";
import type { Office } from "../../office/office.ts";
import type { Papers } from "../../office/ports.ts";
import { originOf } from "../booking/origin.ts";
import { WrongLinks } from "../booking/wrong-links.ts";
import { answerFaults, limit } from "../faults.ts";
import { unreadyPage } from "./unready-page.ts";

/** What the receipts' routes need of the server. */
export interface ReceiptDoor {
  readonly office: Pick<Office, "state" | "now">;
  readonly papers: Pick<Papers, "receipt">;
  state(number: ReceiptNumber): PdfState;
  /** Has a PDF that was given up made again. */
  retry(number: ReceiptNumber): void;
}

const requestsPerMinute = 120;
/** After how many seconds to ask again for what is being made, which takes one. */
const retryAfter = 3;

/** Read by hand: a malformed number or code is as wrong as any other (rule B9). */
const params = z.object({ number: z.string(), code: z.string() });

interface Visit {
  readonly params: z.infer<typeof params>;
  readonly ip: string;
}

/** A receipt as it was issued (rule R2), for who has its number and its case's code; a wrong pair learns nothing, late. */
export function receiptRoutes(scope: FastifyInstance, door: ReceiptDoor): void {
  answerFaults(scope);
  const { office, papers } = door;
  const wrongLinks = new WrongLinks();
  const config = limit(requestsPerMinute);

  /** Null once it answered that there is nothing to see. */
  async function asked({ params, ip }: Visit, reply: FastifyReply): Promise<Receipt | null> {
    const { number, code } = params;
    void reply.header("cache-control", "no-store");
    const origin = originOf(ip);
    if (wrongLinks.isTiring(origin, office.now())) {
      void reply.code(429).send({ code: "flooding" });
      return null;
    }
    const receipt = office.state.receipts.get(number);
    if (receipt?.code === code) return receipt;
    const wrong = { secret: `${number} ${code}`, origin, elapsed: reply.elapsedTime };
    const waited = await wrongLinks.keepWaiting(wrong, office.now());
    if (waited) void reply.code(404).send({ code: "receipt-unknown" });
    else void reply.code(429).send({ code: "flooding" });
    return null;
  }

  const typed = scope.withTypeProvider<ZodTypeProvider>();
  typed.get(
    receiptPaths.pdf(":number", ":code"),
    { config, schema: { summary: "A receipt as PDF", params } },
    async (request, reply) => {
      const receipt = await asked(request, reply);
      if (receipt === null) return reply;
      const { number, language } = receipt;
      const pdf = papers.receipt(number);
      if (pdf !== null) {
        return reply
          .type("application/pdf")
          .header("content-disposition", `inline; filename="${number}.pdf"`)
          .send(pdf);
      }
      const state = door.state(number);
      void reply.code(state === "deleted" ? 410 : 503).type("text/html; charset=utf-8");
      // A browser asks again by itself.
      if (state === "making") {
        void reply.header("retry-after", retryAfter).header("refresh", retryAfter);
      }
      return reply.send(unreadyPage(language, state));
    },
  );
  typed.post(
    receiptPaths.pdf(":number", ":code"),
    { config, schema: { summary: "Has the PDF of a receipt made again, if it failed", params } },
    async (request, reply) => {
      const receipt = await asked(request, reply);
      if (receipt === null) return reply;
      door.retry(receipt.number);
      const { origin } = request.headers;
      // The counter's app may see that it was heard.
      if (isShellOrigin(origin)) void reply.header("access-control-allow-origin", origin);
      void reply.header("vary", "origin");
      return reply.code(202).send({ pdf: door.state(receipt.number) });
    },
  );
}
