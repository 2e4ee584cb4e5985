import { join } from "node:path";
import { noAnswers } from "../../shared/domain/cases/cluster.ts";
import { BenchClient } from "./bench-client.ts";
import { scratch, startLimit, startOffice } from "./bench-server.ts";
import { connectLimit, limitRound } from "./limit-client.ts";
import { spreadOf, type Spread } from "./percentile.ts";

const service = "permit-extension";

/** (j) A hand-over of the clearing desk → its durable answer with case and receipt; beside it the bare limit, in turn. */
export async function handOverLatency(
  rounds: number,
): Promise<{ readonly ours: Spread; readonly limit: Spread }> {
  const disk = scratch();
  const office = await startOffice(join(disk.path, "data"));
  const limit = await startLimit(join(disk.path, "limit.log"));
  const kiosk = await BenchClient.connect(office.url, { protocol: 1, audience: "kiosk" });
  const desk = await BenchClient.connect(office.url, {
    protocol: 1,
    audience: "counter",
    counter: "c1",
  });
  const [sender] = await connectLimit(limit.url, 1);
  if (sender === undefined) throw new Error("no connection to the limit");
  await desk.must({ type: "TakeDuty", staff: "s01", duty: { kind: "front" } });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await kiosk.must({ type: "TakeTicket", queue: "clearing", language: "ar" });
    await desk.must({ type: "CallNext" });
    await desk.must({ type: "StartService" });
    const from = performance.now();
    const reply = await desk.send({
      type: "HandOver",
      service,
      case: null,
      findings: [
        { document: "passport", finding: { state: "received" } },
        { document: "photo", finding: { state: "missing" } },
      ],
      conditions: [],
      answers: noAnswers,
      language: "ar",
      person: { name: `Visitor ${round}`, email: null, fileNumber: null },
      mail: false,
      note: "A note of the clearing desk",
    });
    ours.push(performance.now() - from);
    if (!reply.ok || reply.answer.kind !== "case") throw new Error("no case was opened");
    bare.push(await limitRound(sender, [sender], "one"));
  }
  for (const client of [kiosk, desk, sender]) client.close();
  await office.stop();
  await limit.stop();
  disk.remove();
  return { ours: spreadOf(ours), limit: spreadOf(bare) };
}
