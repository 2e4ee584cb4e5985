import { join } from "node:path";
import { BenchClient } from "./bench-client.ts";
import { scratch, startLimit, startOffice } from "./bench-server.ts";
import { connectLimit } from "./limit-client.ts";
import { percentile } from "./percentile.ts";

/** Ten kiosks and ten counters. */
const places = 10;
const visitsEach = 125;
/** Waiting before the burst, so that no counter finds nobody. */
const waitingEach = 150;
const rounds = 5;
/** Not counted: a server that serves a hall is warm. */
const warmUps = 2;
const commands = places * visitsEach * 4;

export interface BurstResult {
  /** Durable commands a second, median of the rounds. */
  readonly ours: number;
  readonly limit: number;
  readonly commands: number;
}

/**
 * (c) A burst from 20 connections, everything sent at once, until the last durable answer: ten kiosks take tickets
 * while ten counters call, start and finish as many visits. Beside it the bare limit.
 */
export async function burst(): Promise<BurstResult> {
  const disk = scratch();
  const limit = await startLimit(join(disk.path, "limit.log"));
  const office = await startOffice(join(disk.path, "data"));
  const desks = await Promise.all(Array.from({ length: places }, (_, at) => desk(office.url, at)));
  const bareSockets = await connectLimit(limit.url, places * 2);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const from = performance.now();
    await Promise.all(desks.map((each) => each.burst()));
    if (round >= warmUps) ours.push(perSecond(from));
    const bareFrom = performance.now();
    await Promise.all(bareSockets.map((socket) => bareBurst(socket)));
    if (round >= warmUps) bare.push(perSecond(bareFrom));
  }
  for (const { close } of desks) close();
  for (const socket of bareSockets) socket.close();
  await office.stop();
  await limit.stop();
  disk.remove();
  return { ours: percentile(ours, 0.5), limit: percentile(bare, 0.5), commands };
}

/** A kiosk and the counter that serves its visitors. */
async function desk(url: string, at: number) {
  const queue = at < 3 ? "clearing" : at < 9 ? "walk-in" : "collection";
  const kiosk = await BenchClient.connect(url, { protocol: 1, audience: "kiosk" });
  const counter = await BenchClient.connect(url, {
    protocol: 1,
    audience: "counter",
    counter: `c${at + 1}`,
  });
  const staff = `s${String(at + 1).padStart(2, "0")}`;
  await counter.must({ type: "TakeDuty", staff, duty: { kind: "front" } });
  const take = () => kiosk.must({ type: "TakeTicket", queue, language: "de" });
  await Promise.all(Array.from({ length: waitingEach }, take));
  return {
    /** Sent without waiting; a connection's commands are decided in their order. */
    async burst(): Promise<void> {
      const sent: Promise<void>[] = [];
      for (let visit = 0; visit < visitsEach; visit += 1) {
        sent.push(take());
        sent.push(counter.must({ type: "CallNext" }));
        sent.push(counter.must({ type: "StartService" }));
        sent.push(counter.must({ type: "Finish", outcome: "done" }));
      }
      await Promise.all(sent);
    },
    close(): void {
      kiosk.close();
      counter.close();
    },
  };
}

async function bareBurst(socket: Awaited<ReturnType<typeof connectLimit>>[number]): Promise<void> {
  const messages = commands / (places * 2);
  await new Promise<void>((resolve) => {
    let left = messages;
    const count = (): void => {
      left -= 1;
      if (left > 0) return;
      socket.off("message", count);
      resolve();
    };
    socket.on("message", count);
    for (let sent = 0; sent < messages; sent += 1) socket.send("one");
  });
}

function perSecond(from: number): number {
  return commands / ((performance.now() - from) / 1_000);
}
