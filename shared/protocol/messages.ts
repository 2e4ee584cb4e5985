import { z } from "zod";
import { instant } from "./atoms.ts";
import { change } from "./change.ts";
import { view } from "./views.ts";

/**
 * The server event `view`. `epoch` names one run of the server: sequences of different runs do not compare.
 * A snapshot may come at any time and stands for itself; a change applies to `seq - 1` only (rule W2).
 * `at` is the server's time, so that a client can show the right time with a wrong clock.
 */
export const viewMessage = z.union([
  z.strictObject({ epoch: z.string(), seq: z.int(), at: instant, snapshot: view }),
  z.strictObject({ epoch: z.string(), seq: z.int(), at: instant, change }),
]);
export type ViewMessage = z.infer<typeof viewMessage>;

/**
 * Client events. `resync` asks for a snapshot and has no data; `ask` is a counter's question; `access` is about who sits
 * there (access.ts).
 */
export const clientEvents = ["command", "resync", "ask", "access"] as const;
