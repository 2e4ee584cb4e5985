import { z } from "zod";
import { instant, language, names, ticketNumber, ticketSecret } from "../protocol/atoms.ts";

/** What a kiosk's page knows of a ticket that it drew while the server was away (rule L2). */
export const awaySlip = z.strictObject({
  office: z.strictObject({ name: z.string().max(200), zone: z.string().max(60) }),
  number: ticketNumber,
  area: names,
  floor: names,
  issued: instant,
  publicUrl: z.url({ protocol: /^https?$/ }).max(300),
  secret: ticketSecret,
  language,
});
export type AwaySlip = z.infer<typeof awaySlip>;
