import { z } from "zod";
import { instant } from "./atoms.ts";

/**
 * `GET /updates/openings.json`: when any queue of the office is open, from the beginning of yesterday until the end of
 * tomorrow, in order, so that devices are renewed while nobody needs them. Yesterday is there for who closes at midnight.
 */
export const openings = z.strictObject({
  now: instant,
  openings: z.array(z.strictObject({ from: instant, to: instant })).max(200),
});
export type Openings = z.infer<typeof openings>;
