import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isScalar, parseDocument, visit, type Document } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A process of ours that prints one line with its address when it listens. */
export interface Child {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Changes the example office for one measurement. */
export type Change = (office: Document) => void;

/** The example office without its printers, so that no paper is waited for. */
export function officeWithoutPrinters(directory: string, change?: Change): string {
  const yaml = readFileSync(join(root, "server/offices/halle.yaml"), "utf8");
  const path = join(directory, "office.yaml");
  const document = parseDocument(yaml);
  document.set("printers", {});
  visit(document, {
    Pair: (_, { key }) => (isScalar(key) && key.value === "printer" ? visit.REMOVE : undefined),
  });
  change?.(document);
  writeFileSync(path, document.toString());
  return path;
}

/** A directory on the disk the project is on: a RAM disk would make every figure a lie. */
export function scratch(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(root, "build", "bench-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the real server as its own process. */
export async function startOffice(data: string, change?: Change): Promise<Child> {
  const office = officeWithoutPrinters(dirname(data), change);
  return start([
    "server/main.ts",
    "--port",
    "0",
    "--data",
    data,
    "--office",
    office,
    "--access",
    "open",
  ]);
}

/** Starts the bare limit: see `limit-server.ts`. */
export function startLimit(file: string): Promise<Child> {
  return start(["server/bench/limit-server.ts", file]);
}

async function start(args: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const url = await addressOf(child);
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill("SIGINT");
      await once(child, "exit");
    },
  };
}

/** Reads on after it knows the address: a process whose output nobody takes ends when it says that it is closing. */
function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: unknown) => {
      printed += String(chunk);
      const found = /http:\/\/[\d.]+:\d+/.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    child.once("exit", () => reject(new Error("the process ended before it listened")));
  });
}
