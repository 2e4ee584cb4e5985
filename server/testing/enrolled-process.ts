import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCertificate } from "../access/tls/self-signed.ts";
import { startProcess, type ProcessOptions, type ServerProcess } from "./server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "./temporary-directory.ts";
import { waitUntil } from "./wait-until.ts";

const deviceCommand = fileURLToPath(new URL("../cli/device.ts", import.meta.url));

export interface EnrolledProcess extends ServerProcess {
  /** Where the office's devices reach it: `https://127.0.0.1:40123`. */
  readonly officeUrl: string;
  /** Where visitors do. */
  readonly publicUrl: string;
  /** PEM. */
  readonly certificate: string;
  /** `npm run device -- …` on its machine; exit code and everything it wrote. */
  device(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }>;
}

/** A server that speaks TLS on loopback, pairs devices, signs people in, and serves the public apart. */
export async function startEnrolled(
  options: Pick<ProcessOptions, "variant" | "data" | "env"> = {},
): Promise<EnrolledProcess> {
  const directory = makeTemporaryDirectory();
  const now = Temporal.Now.instant();
  const made = await makeCertificate({
    hosts: ["localhost", "127.0.0.1"],
    from: now.subtract({ hours: 1 }),
    until: now.add({ hours: 24 * 365 }),
  });
  const [certificateFile, keyFile] = [join(directory, "server.pem"), join(directory, "server.key")];
  writeFileSync(certificateFile, made.certificate);
  writeFileSync(keyFile, made.key);
  const tls = ["--cert", certificateFile, "--key", keyFile, "--public-port", "0"];
  const server = await startProcess({ ...options, access: "enrolled", args: tls });
  const addressOf = (page: string) =>
    waitUntil(`the address of ${page}`, () => {
      return new RegExp(`(https?://[\\d.:]+)/${page}/`).exec(server.output())?.[1] ?? null;
    });
  return {
    ...server,
    officeUrl: (await addressOf("kiosk")) ?? "",
    publicUrl: (await addressOf("book")) ?? "",
    certificate: made.certificate,
    device: (...args) => runDevice([...args, "--data", server.data]),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      removeDirectory(directory);
    },
  };
}

function runDevice(args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [deviceCommand, ...args], (error, out, problems) => {
      const code = error === null ? 0 : Number(error.code ?? 1);
      resolve({ code, output: out + problems });
    });
  });
}
