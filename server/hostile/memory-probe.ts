/*
 * Loaded into the server's process by the test: on SIGUSR2 it collects garbage and writes what is left, in bytes.
 * Needs --expose-gc.
 */
process.on("SIGUSR2", () => {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  console.log(`memory ${JSON.stringify({ used: heapUsed + external, resident: rss })}`);
});
