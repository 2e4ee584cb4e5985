import { join } from "node:path";
import { BenchClient } from "./bench-client.ts";
import { scratch, startOffice } from "./bench-server.ts";
import { viewMessage, type ViewMessage } from "../../shared/protocol/messages.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";

export interface ViewSizes {
  readonly waiting: number;
  /** Bytes of JSON. */
  readonly display: { readonly snapshot: number; readonly change: number };
  readonly counter: { readonly snapshot: number; readonly change: number };
}

/** (f) The bytes of a display's and a counter's view with many waiting, and of the change a call makes. */
export async function viewSizes(waiting: number): Promise<ViewSizes> {
  const disk = scratch();
  const office = await startOffice(join(disk.path, "data"));
  const kiosk = await BenchClient.connect(office.url, { protocol: 1, audience: "kiosk" });
  for (let ticket = 0; ticket < waiting; ticket += 1) {
    await kiosk.must({ type: "TakeTicket", queue: "clearing", language: "de" });
  }
  const caller = await BenchClient.connect(office.url, {
    protocol: 1,
    audience: "counter",
    counter: "c2",
  });
  await caller.must({ type: "TakeDuty", staff: "s01", duty: { kind: "front" } });
  const display = await sizes(office.url, { protocol: 1, audience: "display", area: "eg" }, caller);
  const counter = await sizes(
    office.url,
    { protocol: 1, audience: "counter", counter: "c1" },
    caller,
  );
  kiosk.close();
  caller.close();
  await office.stop();
  disk.remove();
  return { waiting, display, counter };
}

async function sizes(url: string, auth: Handshake, caller: BenchClient) {
  const watcher = await BenchClient.connect(url, auth);
  watcher.socket.emit("resync");
  const snapshot = bytes(await nextView(watcher));
  const changed = nextView(watcher);
  await caller.must({ type: "CallNext" });
  const change = bytes(await changed);
  await caller.must({ type: "StartService" });
  await caller.must({ type: "Finish", outcome: "done" });
  watcher.close();
  return { snapshot, change };
}

async function nextView(client: BenchClient): Promise<ViewMessage> {
  return viewMessage.parse(await client.nextView());
}

function bytes(message: ViewMessage): number {
  return Buffer.byteLength(JSON.stringify(message));
}
