import { execFileSync } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startProcess } from "../testing/server-process.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { counter, display, kiosk, ticket, tool } from "../testing/wire-client.ts";
import { appointment } from "../testing/appointment.ts";

const wish = { type: "TakeTicket", queue: "clearing", language: "de" } as const;
/** Tickets that fill what the log has left of its pages on a full disk, with a wide margin. */
const patience = 5_000;

test("[J2] on a full disk the server says so, changes nothing, keeps showing and goes on when there is room", async ({
  skip,
}) => {
  const disk = mountSmallDisk();
  if (disk === null) {
    console.warn("NOT TESTED: a full disk, because this account may not mount one (root may)");
    skip("no right to mount a small disk");
    return;
  }
  try {
    await using server = await startProcess({ data: join(disk.path, "data") });
    const hall = await kiosk(server.url);
    const desk = await counter(server.url, "c1");
    const importer = await tool(server.url, server.toolToken);
    const signOn = { type: "TakeDuty", staff: "s01", duty: { kind: "front" } } as const;
    await desk.ask(signOn);
    const first = await hall.ask(wish);

    disk.fill();
    let id = crypto.randomUUID();
    let reply = await hall.send(wish, id);
    for (let count = 0; reply.ok && count < patience; count += 1) {
      id = crypto.randomUUID();
      reply = await hall.send(wish, id);
    }
    expect(reply).toEqual({ ok: false, error: { code: "storage-full" } });

    // It says so, and nothing has changed.
    const full = await server.health();
    expect(full).toMatchObject({ status: "degraded", journal: "full" });
    expect(full.problems.join()).toContain("disk is full");
    const refused = { ok: false, error: { code: "storage-full" } };
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
  } finally {
    disk.unmount();
  }
});

/** A disk of 4 MB in memory; null without the right to mount one. */
function mountSmallDisk() {
  const path = makeTemporaryDirectory();
  try {
    const kind = ["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs"];
    execFileSync("mount", [...kind, path], { stdio: "ignore" });
  } catch {
    removeDirectory(path);
    return null;
  }
  const ballast = join(path, "ballast");
  return {
    path,
    fill() {
      const file = openSync(ballast, "w");
      try {
        // Smaller and smaller, until not one byte has room.
        for (const size of [65_536, 4_096, 1]) fillWith(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast),
    unmount() {
      execFileSync("umount", [path], { stdio: "ignore" });
      removeDirectory(path);
    },
  };
}

function fillWith(file: number, block: Buffer): void {
  for (;;) {
    try {
      writeSync(file, block);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOSPC") return;
      throw error;
    }
  }
}
