import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** How a tool on the same machine reaches the office that runs with a data directory. */
export interface RunningOffice {
  readonly address: string;
  readonly token: string;
  /** The file it was started with. */
  readonly definition: string;
}

/** There is no office to talk to; the message says what to do. */
export class OfficeNotRunning extends Error {
  override readonly name = "OfficeNotRunning";
}

/** Reads what the running server wrote into its data directory; `url` replaces the address. */
export async function findOffice(data: string, url?: string): Promise<RunningOffice> {
  const token = await readLine(join(data, "tool-token"), data);
  const definition = await readLine(join(data, "office"), data);
  return { token, definition, address: url ?? (await readLine(join(data, "address"), data)) };
}

/** What to do when there is no office to talk to. */
export function howToStart(data: string): string {
  return [
    `Start it in another window with: npm start -- --data ${data}`,
    "If it runs with another data directory, name that one here: --data DIRECTORY",
  ].join("\n");
}

async function readLine(path: string, data: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    const message = `No office is running with the data directory ${resolve(data)}.\n${howToStart(data)}`;
    throw new OfficeNotRunning(message, { cause: error });
  }
}
