import type { FastifyInstance } from "fastify";
import { readDefinitionFile } from "./definition/load.ts";
import { consoleLog } from "./console-log.ts";
import { readOptions, usualData } from "./options.ts";
import { startServer, type RunningServer } from "./running-server.ts";
import { welcome } from "./welcome.ts";

const options = readOptions(process.argv.slice(2));

try {
  const file = readDefinitionFile(options.office);
  const simulated = options.paper ? await simulatePaper() : null;
  const mail = options.mailCapture ? await captureMail() : null;
  const server = await startServer(
    { ...options, smtp: mail?.server ?? options.smtp },
    file,
    consoleLog,
    async (fastify, definition) => {
      await simulated?.printers.use(definition.printers);
      await simulated?.pages(fastify);
      await mail?.pages(fastify);
    },
  );
  server.office.onRedefined(({ printers }) => void simulated?.printers.use(printers));
  const { paper, mailCapture, access } = options;
  const data = options.data === usualData ? null : options.data;
  console.log(
    welcome(server, server.office.definition, { paper, mail: mailCapture, access, data }),
  );
  const end = (signal: NodeJS.Signals) => {
    console.log(`\n${signal}: closing …`);
    void close(server, [
      ...(simulated === null ? [] : [simulated.printers]),
      ...(mail === null ? [] : [mail.captured]),
    ]);
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  console.error(reason(error));
  process.exit(1);
}

/** Loaded only where printers are simulated: an office with real ones starts sooner without. */
async function simulatePaper() {
  const { SimulatedPrinters } = await import("./simulated-printers.ts");
  const { paperPages } = await import("../shared/testing/printer-simulator/paper-pages.ts");
  const printers = new SimulatedPrinters(consoleLog);
  const pages = async (fastify: FastifyInstance): Promise<void> => {
    await fastify.register(paperPages, { simulators: printers.simulators });
  };
  return { printers, pages };
}

/** Loaded only where mails are not sent. */
async function captureMail() {
  const { CapturedMails } = await import("./mail/capture/captured-mails.ts");
  const { mailPages } = await import("./mail/capture/mail-pages.ts");
  const captured = new CapturedMails();
  const port = await captured.listen();
  const pages = async (fastify: FastifyInstance): Promise<void> => {
    await fastify.register(mailPages, { captured });
  };
  return { captured, pages, server: { host: "127.0.0.1", port, secure: false, login: null } };
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
    const port = "port" in error ? error.port : options.port;
    return `Port ${port} is taken. Is Wartemarke running already? Otherwise choose another: --port 8090`;
  }
  if ("code" in error && error.code === "EADDRNOTAVAIL") {
    return `${options.host} is no address of this machine (${error.message}). Choose another: --host 0.0.0.0 for all.`;
  }
  if ("code" in error && (error.code === "ENOSPC" || error.code === "SQLITE_FULL")) {
    return `The disk is full: free space where the data are (${options.data}), then start again.`;
  }
  if ("code" in error && typeof error.code === "string") {
    const { code, message } = error;
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
      return `The data in ${options.data} are damaged (${message}). Keep a copy of them, then put a backup in place: npm run restore -- FILE --force`;
    }
    if (/^(SQLITE_(CANTOPEN|READONLY|IOERR)|EROFS|EACCES|EPERM|EEXIST|ENOTDIR)/.test(code)) {
      return `The data directory ${options.data} cannot be used (${message}): it must be a directory on a disk that this account can write to. Another one: --data DIR`;
    }
  }
  return error.message;
}
