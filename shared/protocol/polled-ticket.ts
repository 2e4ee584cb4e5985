import { z } from "zod";
import { instant, ticketSecret } from "./atoms.ts";
import { ticketView } from "./views.ts";

/** Where a phone asks for its ticket when sockets do not reach the server; commands go to `…/command`. */
export const ticketPath = (secret: string): string => `/api/ticket/${secret}`;

export const ticketParameters = z.strictObject({ secret: ticketSecret });

/** The answer: the ticket's view, and the server's time as in a view message. */
export const polledTicket = z.strictObject({ at: instant, view: ticketView });
export type PolledTicket = z.infer<typeof polledTicket>;

/** The answer to a secret that opens nothing, whether it never did or no longer does (rule N5). */
export const noTicket = z.strictObject({ code: z.literal("ticket-unknown") });
