import { z } from "zod";
import { instant } from "./atoms.ts";

/**
 * `GET /updates/openings.json`: when the office is open, from today's beginning until the end of tomorrow, so that
 * devices are renewed while nobody needs them.
 */
export const openings = z.strictObject({
  now: instant,
  openings: z.array(z.strictObject({ from: instant, to: instant })).max(200),
});
export type Openings = z.infer<typeof openings>;
