import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestOffice } from "./test-office.ts";

const program = fileURLToPath(new URL("../../server/cli/device.ts", import.meta.url));

/** `npm run device --` with these words, at the office's own machine; gives what it wrote. */
export async function runDevice(office: TestOffice, ...words: readonly string[]): Promise<string> {
  const args = [program, ...words, "--data", office.server.data];
  return (await promisify(execFile)(process.execPath, args)).stdout;
}
