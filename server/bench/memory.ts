import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connectMany } from "./bench-client.ts";
import { scratch, startOffice } from "./bench-server.ts";

export interface MemoryResult {
  readonly clients: number;
  /** Resident megabytes of the server: alone, with the clients, and after a change was sent to them. */
  readonly alone: number;
  readonly connected: number;
}

/** (e) The server's memory with a thousand connected clients. Linux only: it reads /proc. */
export async function memory(clients: number): Promise<MemoryResult> {
  const disk = scratch();
  const office = await startOffice(join(disk.path, "data"));
  const alone = residentMegabytes(office.pid);
  const areas = ["eg", "og"] as const;
  const connected = await connectMany(office.url, clients, (place) => {
    if (place % 10 === 0) return { protocol: 1, audience: "kiosk" };
    if (place % 10 === 1) {
      return { protocol: 1, audience: "counter", counter: `c${1 + (Math.floor(place / 10) % 10)}` };
    }
    return { protocol: 1, audience: "display", area: areas[place % 2] ?? "eg" };
  });
  const [kiosk] = connected;
  for (let ticket = 0; ticket < 100; ticket += 1) {
    await kiosk?.must({ type: "TakeTicket", queue: "clearing", language: "de" });
  }
  const full = residentMegabytes(office.pid);
  for (const client of connected) client.close();
  await office.stop();
  disk.remove();
  return { clients, alone, connected: full };
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}
