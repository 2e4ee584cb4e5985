import { join } from "node:path";
import { connectMany } from "./bench-client.ts";
import { scratch, startLimit, startOffice } from "./bench-server.ts";
import { connectLimit } from "./limit-client.ts";
import { percentile } from "./percentile.ts";

const connections = 20;
const perConnection = 250;
const rounds = 5;
const queues = ["clearing", "walk-in", "collection"] as const;

export interface BurstResult {
  /** Durable commands a second, median of the rounds. */
  readonly ours: number;
  readonly limit: number;
  readonly commands: number;
}

/** (c) A burst of commands from 20 connections, all sent at once, until the last durable answer. */
export async function burst(): Promise<BurstResult> {
  const disk = scratch();
  const limit = await startLimit(join(disk.path, "limit.log"));
  const bareSockets = await connectLimit(limit.url, connections);
  const commands = connections * perConnection;
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // A fresh office each time: nobody's hall has fifty thousand people waiting.
    const office = await startOffice(join(disk.path, `data-${round}`));
    const kiosks = await connectMany(office.url, connections, () => {
      return { protocol: 1, audience: "kiosk" };
    });
    const from = performance.now();
    await Promise.all(
      kiosks.flatMap((kiosk, place) => {
        const queue = queues[place % queues.length] ?? "clearing";
        return Array.from({ length: perConnection }, () => {
          return kiosk.must({ type: "TakeTicket", queue, language: "de" });
        });
      }),
    );
    ours.push(perSecond(commands, from));
    for (const kiosk of kiosks) kiosk.close();
    await office.stop();

    const bareFrom = performance.now();
    const answered = bareSockets.map((socket) => {
      return new Promise<void>((resolve) => {
        let left = perConnection;
        const count = (): void => {
          left -= 1;
          if (left > 0) return;
          socket.off("message", count);
          resolve();
        };
        socket.on("message", count);
        for (let sent = 0; sent < perConnection; sent += 1) socket.send("one");
      });
    });
    await Promise.all(answered);
    bare.push(perSecond(commands, bareFrom));
  }
  for (const socket of bareSockets) socket.close();
  await limit.stop();
  disk.remove();
  return { ours: percentile(ours, 0.5), limit: percentile(bare, 0.5), commands };
}

function perSecond(count: number, from: number): number {
  return count / ((performance.now() - from) / 1_000);
}
