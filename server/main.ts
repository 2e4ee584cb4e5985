import { loadDefinition } from "./definition/load.ts";
import { consoleLog } from "./console-log.ts";
import { readOptions } from "./options.ts";
import { startServer, type RunningServer } from "./running-server.ts";
import { simulatePrinters } from "./simulated-printers.ts";
import { paperPages } from "../shared/testing/printer-simulator/paper-pages.ts";
import { welcome } from "./welcome.ts";

const options = readOptions(process.argv.slice(2));

try {
  const definition = loadDefinition(options.office);
  const simulators = options.paper
    ? await simulatePrinters(definition.printers, consoleLog)
    : new Map<string, never>();
  const server = await startServer(options, consoleLog, async (fastify) => {
    if (options.paper) await fastify.register(paperPages, { simulators });
  });
  console.log(welcome(server.url, definition, options.paper));
  const end = (signal: NodeJS.Signals) => {
    console.log(`\n${signal}: closing …`);
    void close(server, simulators.values());
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  console.error(reason(error));
  process.exit(1);
}

async function close(
  server: RunningServer,
  simulators: Iterable<{ close(): Promise<void> }>,
): Promise<void> {
  try {
    await server.close();
    for (const simulator of simulators) await simulator.close();
    process.exit(0);
  } catch (error) {
    console.error(reason(error));
    process.exit(1);
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "EADDRINUSE") {
    return `Port ${options.port} is taken. Is Wartemarke running already? Otherwise choose another: --port 8090`;
  }
  if ("code" in error && (error.code === "ENOSPC" || error.code === "SQLITE_FULL")) {
    return `The disk is full: free space where the data are (${options.data}), then start again.`;
  }
  return error.message;
}
