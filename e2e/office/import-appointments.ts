import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { TestOffice } from "./test-office.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ImportedAppointment {
  readonly service: string;
  /** Minutes from now; before 0 the appointment is over. */
  readonly inMinutes: number;
}

const letters = z.array(z.object({ Code: z.string(), Status: z.literal("new") }));

/**
 * Imports appointments of today with `npm run import`, as the office does, and gives the codes for the letters as
 * they would be printed: `1234 5678 9012`.
 */
export async function importAppointments(
  office: TestOffice,
  appointments: readonly ImportedAppointment[],
): Promise<readonly string[]> {
  const now = Temporal.Now.zonedDateTimeISO(office.zone);
  const rows = appointments.map(({ service, inMinutes }, place) => {
    const at = now.add({ minutes: inMinutes });
    const time = at.toPlainTime().toString({ smallestUnit: "minute" });
    const visitor = place + 17;
    return `${at.toPlainDate()};${time};${service};Visitor ${visitor};visitor${visitor}@example.org`;
  });
  const file = office.path("appointments.csv");
  writeFileSync(file, ["Datum;Uhrzeit;Anliegen;Name;E-Mail", ...rows, ""].join("\n"));
  const out = office.path("letters.csv");
  const here = ["--data", office.server.data];
  await run("npm", ["run", "--silent", "import", "--", file, "--out", out, ...here]);
  const written: unknown = parse(readFileSync(out), { bom: true, columns: true, delimiter: ";" });
  return letters.parse(written).map((row) => row.Code);
}

/** Runs a command of the project to its end; rejects with what it wrote when that was not a good one. */
function run(command: string, args: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => written.push(text));
  }
  child.once("error", reject);
  child.once("close", (code) => {
    if (code === 0) resolve();
    else reject(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${written.join("")}`));
  });
  return promise;
}
