/** Runs the provider on a thread of its own, whose clock `shifted-clock.ts` may have moved. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { startOidcProvider } from "./oidc-provider.ts";

const options = z.object({
  port: z.int(),
  redirect: z.string(),
  subject: z.string(),
  tokensLast: z.int(),
});
await startOidcProvider(options.parse(workerData));
parentPort?.postMessage("started", []);
