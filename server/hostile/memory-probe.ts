import { monitorEventLoopDelay } from "node:perf_hooks";

/*
 * Loaded into the server's process by the test: on SIGUSR2 it collects garbage and writes what is left, in bytes, and
 * the longest time for which the loop stood still since it was last asked, in milliseconds. Needs --expose-gc.
 */
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

process.on("SIGUSR2", () => {
  const stood = Math.round(delay.max / 1e6);
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  console.log(`memory ${JSON.stringify({ used: heapUsed + external, resident: rss, stood })}`);
  delay.reset();
});
