import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { KioskWish } from "../../shared/protocol/commands.ts";
import { launchProcess, startProcess } from "../testing/server-process.ts";
import { mountSmallDisk, type SmallDisk } from "../testing/small-disk.ts";
import { counter, display, kiosk, ticket, tool } from "../testing/wire-client.ts";
import type { WireLink } from "../testing/wire-link.ts";
import { appointment } from "../testing/appointment.ts";

const wish = { type: "TakeTicket", queue: "clearing", language: "de" } as const;
const refused = { ok: false, error: { code: "storage-full" } };
/** Tickets that fill what the log has left of its pages on a full disk, with a wide margin. */
const patience = 5_000;

let disk: SmallDisk | null = null;

beforeEach(({ skip }) => {
  disk = mountSmallDisk();
  if (disk !== null) return;
  console.warn("NOT TESTED: a full disk, because this account may not mount one (root may)");
  skip("no right to mount a small disk");
});
afterEach(() => disk?.[Symbol.dispose]());

test("[J2] on a full disk the server says so, changes nothing, keeps showing and goes on when there is room", async () => {
  if (disk === null) return;
  await using server = await startProcess({ data: join(disk.path, "data") });
  const hall = await kiosk(server.url);
  const desk = await counter(server.url, "c1");
  const importer = await tool(server.url, server.toolToken);
  const signOn = { type: "TakeDuty", staff: "s01", duty: { kind: "front" } } as const;
  await desk.ask(signOn);
  const first = await hall.ask(wish);

  disk.fill();
  const { id, reply } = await refusedTicket(hall);
  expect(reply).toEqual(refused);

  // It says so, and nothing has changed.
  const full = await server.health();
  expect(full).toMatchObject({ status: "degraded", journal: "full" });
  expect(full.problems.join()).toContain("disk is full");
  expect(await hall.send(wish, id)).toEqual(refused);
  expect(await desk.send({ type: "CallNext" })).toEqual(refused);
  expect(await importer.send(appointment(60_000))).toEqual(refused);
  expect(await server.health()).toMatchObject({ sequence: full.sequence });

  // What needs no writing works: refusals, repeated commands, new views.
  expect(await desk.send({ type: "StartService" })).toMatchObject({
    error: { code: "nobody-at-counter" },
  });
  const screen = await display(server.url, "eg");
  const secret = first.kind === "ticket" ? first.ticket.secret : "";
  const phone = await ticket(server.url, secret);
  expect(phone.views.view.ticket).toMatchObject({ number: "K001", status: "waiting" });
  const waiting = screen.views.view.queues["clearing"]?.waiting ?? 0;
  expect(Object.keys(desk.views.view.waiting)).toHaveLength(waiting);

  disk.free();
  const granted = await hall.send(wish, id);
  expect(granted).toMatchObject({ ok: true, answer: { ticket: { ahead: waiting } } });
  expect(await hall.send(wish, id)).toEqual(granted);
  expect(await server.health()).toMatchObject({ status: "ok", journal: "ok" });
  expect(await desk.ask({ type: "CallNext" })).toMatchObject({ number: "K001" });
  await phone.views.where("the call", (view) => view.ticket.status === "called");

  // And a restart finds it all.
  const { sequence } = await server.health();
  await server.kill("SIGKILL");
  await using again = await startProcess({ data: server.data, port: server.port });
  expect(await hall.send(wish, id)).toEqual(granted);
  expect((await again.health()).sequence).toBe(sequence);
  for (const client of [hall, desk, importer, screen, phone]) client.close();
});

test("[J2] a server killed on a full disk comes up on it again, shows what it knows and takes nothing", async () => {
  if (disk === null) return;
  await using server = await startProcess({ data: join(disk.path, "data") });
  const hall = await kiosk(server.url);
  await hall.ask(wish);
  disk.fill();
  await refusedTicket(hall);
  const { sequence } = await server.health();
  await server.kill("SIGKILL");

  await using again = await startProcess({ data: server.data, port: server.port });
  const screen = await display(again.url, "eg");
  expect(screen.views.view.queues["clearing"]?.waiting).toBeGreaterThan(0);
  expect(await hall.send(wish)).toEqual(refused);
  expect(await again.health()).toMatchObject({ sequence, journal: "full" });
  disk.free();
  expect(await hall.send(wish)).toMatchObject({ ok: true });
  for (const client of [hall, screen]) client.close();
});

test("[J2] a server that ends on a full disk ends well; one that needs room to start says so", async () => {
  if (disk === null) return;
  await using server = await startProcess({ data: join(disk.path, "data") });
  const hall = await kiosk(server.url, "hall", { reconnect: false });
  await hall.ask(wish);
  disk.fill();
  expect(await server.kill("SIGTERM")).toEqual({ code: 0, signal: null });

  await using again = await launchProcess({ data: server.data });
  expect((await again.exited).code).toBe(1);
  expect(again.output()).toContain("disk is full");
  expect(again.output()).toContain(server.data);
});

/** Takes tickets until one is refused, and gives its id. */
async function refusedTicket(hall: WireLink<KioskWish>) {
  for (let count = 0; count < patience; count += 1) {
    const id = crypto.randomUUID();
    const reply = await hall.send(wish, id);
    if (!reply.ok) return { id, reply };
  }
  throw new Error(`${patience} tickets found room on a full disk`);
}
