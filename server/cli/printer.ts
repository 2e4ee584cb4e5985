import { once } from "node:events";
import { Command, InvalidArgumentError } from "commander";
import { fastify } from "fastify";
import { paperPages } from "../../shared/testing/printer-simulator/paper-pages.ts";
import { PrinterSimulator } from "../../shared/testing/printer-simulator/printer-simulator.ts";

const host = "127.0.0.1";

interface Options {
  readonly port: number;
  readonly http: number | undefined;
  readonly paper: 80 | 58;
}

const options = new Command("printer")
  .description("A receipt printer that needs no paper: ESC/POS on TCP, slips to look at over HTTP")
  .option("--port <n>", "TCP port of the printer", portNumber, 9100)
  .option("--http <n>", "port of the page with the paper (default: none)", portNumber)
  .option("--paper <mm>", "width of the roll, 80 or 58", paperWidth, 80)
  .parse()
  .opts<Options>();

const simulator = new PrinterSimulator(options.paper);
const port = await simulator.listen(options.port, host);
console.log(`Printer   ${host}:${port}  ${options.paper} mm`);

const app = fastify();
if (options.http !== undefined) {
  await app.register(paperPages, { simulators: new Map([["printer", simulator]]) });
  console.log(`Paper     ${await app.listen({ port: options.http, host })}/paper`);
}
simulator.onChange(reportErrors());

await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
await simulator.close();
await app.close();

/** Prints each fault in what was sent, once. */
function reportErrors(): () => void {
  let reported = 0;
  return () => {
    for (const error of simulator.errors.slice(reported)) {
      console.error(`Fault     ${error}`);
    }
    reported = simulator.errors.length;
  };
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError("a port is a number from 0 to 65535");
  }
  return port;
}

function paperWidth(text: string): 80 | 58 {
  if (text === "80" || text === "58") {
    return text === "80" ? 80 : 58;
  }
  throw new InvalidArgumentError("the paper is 80 or 58 mm wide");
}
