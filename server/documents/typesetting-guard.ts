import { workerData } from "node:worker_threads";

/**
 * Beside the typesetter's thread, which is deaf while it sets: when the server was killed in the meantime, nobody else
 * would end this process.
 */
const parent: unknown = workerData;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, 1_000);
