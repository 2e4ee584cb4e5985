import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BenchClient } from "./bench-client.ts";
import { scratch, startLimit, startOffice } from "./bench-server.ts";
import { connectLimit, limitRound } from "./limit-client.ts";
import { spreadOf, type Spread } from "./percentile.ts";
import { ThinDisplay } from "./thin-display.ts";

const displays = 50;
const rounds = 200;
/** People press with pauses; without them the pace of the publisher would be measured. */
const between = 20;

/** (a) A counter presses next → the last of 50 displays has the view; beside it the bare limit, in turn. */
export async function callLatency(): Promise<{ readonly ours: Spread; readonly limit: Spread }> {
  const disk = scratch();
  const office = await startOffice(join(disk.path, "data"));
  const limit = await startLimit(join(disk.path, "limit.log"));
  const auth = { protocol: 1, audience: "display", area: "eg" } as const;
  const screens = await Promise.all(
    Array.from({ length: displays }, () => ThinDisplay.connect(office.url, auth)),
  );
  const counter = await BenchClient.connect(office.url, {
    protocol: 1,
    audience: "counter",
    counter: "c1",
  });
  const kiosk = await BenchClient.connect(office.url, { protocol: 1, audience: "kiosk" });
  const receivers = await connectLimit(limit.url, displays);
  const [sender] = await connectLimit(limit.url, 1);
  if (sender === undefined) throw new Error("no connection to the limit");
  await counter.must({ type: "TakeDuty", staff: "s01", duty: { kind: "front" } });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await kiosk.must({ type: "TakeTicket", queue: "clearing", language: "de" });
    await pause(between);
    const seen = Promise.all(screens.map((screen) => screen.nextView()));
    const from = performance.now();
    const called = counter.must({ type: "CallNext" });
    await seen;
    ours.push(performance.now() - from);
    await called;
    await counter.must({ type: "StartService" });
    await counter.must({ type: "Finish", outcome: "done" });
    await pause(between);
    bare.push(await limitRound(sender, receivers, "all"));
  }
  for (const client of [...screens, counter, kiosk]) client.close();
  for (const socket of [...receivers, sender]) socket.close();
  await office.stop();
  await limit.stop();
  disk.remove();
  return { ours: spreadOf(ours), limit: spreadOf(bare) };
}
