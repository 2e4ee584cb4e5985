import { join } from "node:path";
import { BenchClient } from "./bench-client.ts";
import { scratch, startLimit, startOffice } from "./bench-server.ts";
import { connectLimit, limitRound } from "./limit-client.ts";
import { spreadOf, type Spread } from "./percentile.ts";

const rounds = 1_000;

/** (b) A kiosk's command → its durable answer; beside it the bare limit, in turn. */
export async function kioskLatency(): Promise<{ readonly ours: Spread; readonly limit: Spread }> {
  const disk = scratch();
  const office = await startOffice(join(disk.path, "data"));
  const limit = await startLimit(join(disk.path, "limit.log"));
  const kiosk = await BenchClient.connect(office.url, { protocol: 1, audience: "kiosk" });
  const [sender] = await connectLimit(limit.url, 1);
  if (sender === undefined) throw new Error("no connection to the limit");
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await kiosk.must({ type: "TakeTicket", queue: "clearing", language: "de" });
    ours.push(performance.now() - from);
    bare.push(await limitRound(sender, [sender], "one"));
  }
  kiosk.close();
  sender.close();
  await office.stop();
  await limit.stop();
  disk.remove();
  return { ours: spreadOf(ours), limit: spreadOf(bare) };
}
