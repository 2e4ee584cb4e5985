import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { io } from "socket.io-client";
import type { CaseRow, WorklistView } from "../../shared/protocol/case-views.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";
import { viewMessage, type ViewMessage } from "../../shared/protocol/messages.ts";
import { BenchClient } from "./bench-client.ts";
import { scratch, startLimit, startOffice } from "./bench-server.ts";
import { connectLimit, limitRound } from "./limit-client.ts";
import { caseTeam, fillWithCases } from "./many-cases.ts";
import { spreadOf, type Spread } from "./percentile.ts";

export interface WorklistResult {
  readonly cases: number;
  /** Milliseconds from connecting to the parsed list, and the same for a hall display. */
  readonly opens: Spread;
  readonly display: Spread;
  /** Bytes of JSON: the list, the change when one case's line changes, and when it moves in the order. */
  readonly bytes: { readonly list: number; readonly line: number; readonly moved: number };
  /** Milliseconds from a command to the other desk's parsed change; beside it the bare limit, in turn. */
  readonly change: Spread;
  readonly limit: Spread;
}

const rounds = 200;
/** People press with pauses; without them the pace of the publisher would be measured. */
const between = 20;
const list = { protocol: 1, audience: "worklist", counter: "c2", team: caseTeam, from: 0 } as const;
const desk = { protocol: 1, audience: "counter", counter: "c1" } as const;

/** (i) A worklist of so many open cases: how long it takes to open, and what a change of one case sends. */
export async function worklistSpeed(cases: number): Promise<WorklistResult> {
  const disk = scratch();
  const data = join(disk.path, "data");
  await fillWithCases(disk.path, data, cases);
  const office = await startOffice(data);
  const limit = await startLimit(join(disk.path, "limit.log"));
  try {
    const [opens, displays]: [number[], number[]] = [[], []];
    // The first looks through all cases once; it counts like the others.
    for (let round = 0; round < rounds; round += 1) {
      opens.push((await opened(office.url, list)).took);
      displays.push(
        (await opened(office.url, { protocol: 1, audience: "display", area: "eg" })).took,
      );
    }
    const { message } = await opened(office.url, list);
    const view = "snapshot" in message ? message.snapshot : null;
    if (view?.audience !== "worklist" || view.total !== cases) throw new Error("another list");
    const changes = await changesOf(office.url, limit.url, view);
    return {
      cases,
      opens: spreadOf(opens),
      display: spreadOf(displays),
      bytes: { list: bytes(message), line: changes.line, moved: changes.moved },
      change: spreadOf(changes.ours),
      limit: spreadOf(changes.bare),
    };
  } finally {
    await office.stop();
    await limit.stop();
    disk.remove();
  }
}

/** One desk changes cases, the other has the list open. */
async function changesOf(url: string, limitUrl: string, { order, rows }: WorklistView) {
  const caller = await BenchClient.connect(url, desk);
  const watcher = await BenchClient.connect(url, list);
  const [sender] = await connectLimit(limitUrl, 1);
  if (sender === undefined) throw new Error("no connection to the limit");
  const ours: number[] = [];
  const bare: number[] = [];
  const sizes = { line: 0, moved: 0 };
  const changed = async (wish: CounterWish, kind: keyof typeof sizes) => {
    await pause(between);
    const seen = watcher.nextView();
    const from = performance.now();
    const answered = caller.must(wish);
    const message = viewMessage.parse(await seen);
    ours.push(performance.now() - from);
    if (!("change" in message)) throw new Error("the whole list was sent");
    sizes[kind] = Math.max(sizes[kind], bytes(message));
    await answered;
    bare.push(await limitRound(sender, [sender], "one"));
  };
  const shown = order.flatMap((number) => rows[number] ?? []);
  for (let round = 0; round < rounds; round += 1) {
    const row = shown[round % shown.length];
    if (row === undefined) throw new Error("an empty list");
    const revision = row.revision + Math.floor(round / shown.length);
    const to = round < shown.length ? "s01" : null;
    await changed({ type: "AssignCase", ...seenBy(row, revision), to }, "line");
  }
  // Less urgent cases go to the end of the list, and others come onto the page.
  for (const row of shown.slice(0, 20)) {
    const revision = row.revision + rounds / shown.length;
    const less = { urgency: 3, difficulty: row.difficulty, reason: "seen" } as const;
    await changed({ type: "SetCluster", ...seenBy(row, revision), ...less }, "moved");
  }
  for (const client of [caller, watcher, sender]) client.close();
  return { ours, bare, ...sizes };
}

const seenBy = ({ number }: CaseRow, revision: number) =>
  ({ staff: "s01", case: number, revision }) as const;

/** Connects, waits for the view and reads it as a client does. */
async function opened(
  url: string,
  auth: Handshake,
): Promise<{ took: number; message: ViewMessage }> {
  const from = performance.now();
  const socket = io(url, { auth, transports: ["websocket"], forceNew: true, reconnection: false });
  const raw = await new Promise<unknown>((resolve, reject) => {
    socket.once("view", resolve);
    socket.once("connect_error", reject);
  });
  const message = viewMessage.parse(raw);
  const took = performance.now() - from;
  socket.disconnect();
  return { took, message };
}

function bytes(message: ViewMessage): number {
  return Buffer.byteLength(JSON.stringify(message));
}
