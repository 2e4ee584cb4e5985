import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { health, type Health } from "../http/health.ts";
import { writeOffice, type OfficeVariant } from "./office-file.ts";
import { makeTemporaryDirectory, removeDirectory } from "./temporary-directory.ts";
import { waitUntil } from "./wait-until.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const shiftedClock = new URL("shifted-clock.ts", import.meta.url).href;
/** Node keeps its compiled modules there, which makes the many starts of the tests a fifth quicker. */
const compiled = fileURLToPath(new URL("../../build/compiled", import.meta.url));

export interface ProcessOptions {
  /** The data directory; without it one that ends with the process. */
  readonly data?: string;
  /** The office file; without it a variant of the example office is written. */
  readonly office?: string;
  readonly variant?: OfficeVariant;
  /** Default 0: any free one. */
  readonly port?: number;
  /** Leaves the address of a server that runs with the same data; only for one that is to be refused. */
  readonly keepAddress?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** More of the command line. */
  readonly args?: readonly string[];
  /** Whether devices are paired and people sign in. Default `open`: neither. */
  readonly access?: "open" | "enrolled";
  /** How far its clock is before the machine's, in milliseconds. */
  readonly clockAhead?: number;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A server process that may or may not come up. */
export interface LaunchedProcess {
  readonly pid: number;
  readonly data: string;
  readonly exited: Promise<Ended>;
  /** Everything it wrote so far, both streams. */
  output(): string;
  /** Sends the signal, SIGKILL unless told, and gives its end. */
  kill(signal?: NodeJS.Signals): Promise<Ended>;
  /** Kills it if it still runs and removes the directories that were made for it. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A server process that answers. */
export interface ServerProcess extends LaunchedProcess {
  /** `http://127.0.0.1:40123` */
  readonly url: string;
  readonly port: number;
  /** Proves an office tool in the handshake. */
  readonly toolToken: string;
  health(): Promise<Health>;
}

/** Starts `node server/main.ts` and does not wait for anything but its process. */
export async function launchProcess(options: ProcessOptions = {}): Promise<LaunchedProcess> {
  const own = new OwnDirectory();
  const data = options.data ?? join(own.path(), "data");
  const office = options.office ?? (await writeOffice(own.path(), options.variant));
  // Left behind by a run that was killed; a new one is ready when it has written them again.
  for (const name of options.keepAddress ? [] : ["address", "tool-token"]) {
    rmSync(join(data, name), { force: true });
  }
  const args = ["--port", String(options.port ?? 0), "--data", data, "--office", office];
  args.push("--access", options.access ?? "open");
  const clock = options.clockAhead ?? 0;
  const program = clock === 0 ? [main] : ["--import", shiftedClock, main];
  const child = spawn(process.execPath, [...program, ...args, ...(options.args ?? [])], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: compiled,
      WARTEMARKE_TEST_CLOCK: String(clock),
      ...options.env,
    },
  });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => written.push(text));
  }
  const { promise: exited, resolve, reject } = Promise.withResolvers<Ended>();
  child.once("error", reject);
  // `close`, not `exit`: by then all output has been read.
  child.once("close", (code, signal) => resolve({ code, signal }));
  const { pid } = child;
  if (pid === undefined) await exited;
  return {
    pid: pid ?? 0,
    data,
    exited,
    output: () => written.join(""),
    kill(signal = "SIGKILL") {
      child.kill(signal);
      return exited;
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await exited;
      own.remove();
    },
  };
}

/** A directory that is made when it is first needed. */
class OwnDirectory {
  #path: string | null = null;

  path(): string {
    this.#path ??= makeTemporaryDirectory();
    return this.#path;
  }

  remove(): void {
    if (this.#path !== null) removeDirectory(this.#path);
  }
}

/** Starts a server and waits until it answers; rejects with its output when it ends instead. */
export async function startProcess(options: ProcessOptions = {}): Promise<ServerProcess> {
  const launched = await launchProcess(options);
  try {
    const { url, toolToken } = await ready(launched);
    const healthOf = async () => health.parse(await (await fetch(`${url}/health`)).json());
    await healthOf();
    return { ...launched, url, toolToken, port: Number(new URL(url).port), health: healthOf };
  } catch (error) {
    await launched[Symbol.asyncDispose]();
    throw error;
  }
}

async function ready({ data, exited, output }: LaunchedProcess) {
  let ended: Ended | null = null;
  void exited.then((end) => (ended = end));
  const lineOf = (name: string) => {
    const path = join(data, name);
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    return text.endsWith("\n") ? text.trim() : null;
  };
  return waitUntil("the server is ready", () => {
    if (ended !== null) throw new Error(`the server ended at once:\n${output()}`);
    const [url, toolToken] = [lineOf("address"), lineOf("tool-token")];
    return url !== null && toolToken !== null && { url, toolToken };
  });
}
