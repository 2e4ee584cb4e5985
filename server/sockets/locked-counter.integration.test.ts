import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { minute } from "../../shared/domain/instant.ts";
import { smallerOffice } from "../../shared/testing/smaller-office.ts";
import { listenEnrolled, type StaffedCounter } from "../testing/listen-enrolled.ts";
import { account, password, signIn } from "../testing/open-staff.ts";

const front = (staff: string) => ({ type: "TakeDuty", staff, duty: { kind: "front" } }) as const;
const next = { type: "CallNext" } as const;
const done = { ok: true, open: null };
const waiting = (count: number) => (view: Lines) => view.queues["clearing"]?.waiting === count;
interface Lines {
  readonly queues: Readonly<Record<string, { readonly waiting: number }>>;
}

/** Counter c1, at which nobody is yet, and c2, whose person sees what happens. */
async function office() {
  const directory = mkdtempSync(join(tmpdir(), "locked-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const server = await listenEnrolled(directory);
  const { store } = server;
  for (const staff of ["s01", "s02", "s03"]) {
    store.saveAccount(await account(staff, ["front-office"]));
  }
  const ticket = async (): Promise<string> => {
    const taken = await server.office.submit(null, {
      role: "kiosk",
      kiosk: "hall",
      command: { type: "TakeTicket", queue: "clearing", language: "de" },
    });
    if (!taken.ok || taken.answer.kind !== "ticket") throw new Error("there is no ticket");
    return taken.answer.ticket.number;
  };
  const [c1, c2] = [await server.counter("c1"), await server.counter("c2")];
  await c2.access(signIn("s02"));
  await c2.views.where("nobody waiting", waiting(0));
  /** Lets something happen that both counters' views tell of, and waits until all of it has arrived. */
  const somethingHappens = async () => {
    const number = await ticket();
    await c2.views.where(`${number} waiting`, (view) =>
      Object.values(view.waiting).some((visit) => visit.number === number),
    );
    await echo(c1);
  };
  return { ...server, c1, c2, ticket, somethingHappens };
}

/** What was sent before has arrived when this is answered. */
const echo = ({ raw }: StaffedCounter) => raw("echo");

describe("[X5] a counter is told nothing of visits while nobody may look", () => {
  test("before anybody has signed in", async () => {
    await using server = await office();
    const { c1 } = server;
    await server.somethingHappens();
    c1.socket.emit("resync");
    await echo(c1);
    expect(c1.views.received).toBe(0);
    await c1.access(signIn("s01"));
    expect(c1.views.view.queues["clearing"]?.waiting).toBe(1);
  });

  test("while its screen is locked; the visit stays, and what happened comes with the unlocking", async () => {
    await using server = await office();
    const { c1, c2 } = server;
    await c1.access(signIn("s01"));
    await c1.send(front("s01"));
    await server.ticket();
    await c1.send(next);
    await c1.views.where("a visit", ({ current }) => current !== null);
    expect(await c1.access({ type: "Lock" })).toEqual(done);
    const { received } = c1.views;
    await server.somethingHappens();
    await c2.send(front("s02"));
    await c2.send(next);
    await c2.views.where("its call", ({ current }) => current !== null);
    c1.socket.emit("resync");
    await echo(c1);
    expect(c1.views.received).toBe(received);
    expect(await c1.access({ type: "Unlock", secret: "no" })).toMatchObject({ ok: false });
    expect(c1.views.received).toBe(received);

    expect(await c1.access({ type: "Unlock", secret: password })).toEqual(done);
    expect(c1.views.received).toBe(received + 1);
    expect(c1.views.view).toMatchObject({
      current: { number: "K001", status: "called" },
      counters: { c2: { occupied: true } },
    });
    await server.somethingHappens();
    await c1.views.where("what happens from then on", waiting(1));
    expect(c1.views.resyncs).toBe(0);
  });

  test("after the time alone has locked it, for one who asks again and again too", async () => {
    await using server = await office();
    const { c1, c2 } = server;
    await c1.access(signIn("s01"));
    server.clock.pass(9 * minute);
    await c2.access({ type: "Touch" });
    server.clock.pass(minute);
    const { received } = c1.views;
    // Not yet written down, but locked.
    c1.socket.emit("resync");
    await echo(c1);
    expect(c1.views.received).toBe(received);
    server.door.tick();
    await server.somethingHappens();
    expect(c1.views.received).toBe(received);
    await c1.access({ type: "Unlock", secret: password });
    expect(c1.views.view.queues["clearing"]?.waiting).toBe(1);
  });

  test("after signing out, and where the person has moved to another counter", async () => {
    await using server = await office();
    const { c1 } = server;
    await c1.access(signIn("s01"));
    await c1.access({ type: "SignOut" });
    const { received } = c1.views;
    await server.somethingHappens();
    expect(c1.views.received).toBe(received);
    await c1.access(signIn("s01"));
    const c3 = await server.counter("c3");
    await c3.access(signIn("s01", true));
    await echo(c1);
    const { received: before } = c1.views;
    await server.somethingHappens();
    expect(c1.views.received).toBe(before);
    expect(c3.views.view.queues["clearing"]?.waiting).toBe(2);
  });

  test("by a second connection of the same machine neither", async () => {
    await using server = await office();
    const { c1 } = server;
    await c1.access(signIn("s01"));
    const beside = await server.counter("c1", c1.device);
    await beside.views.where("nobody waiting", waiting(0));
    await c1.access({ type: "Lock" });
    const late = await server.counter("c1", c1.device);
    await echo(beside);
    const { received } = beside.views;
    await server.somethingHappens();
    await echo(beside);
    await echo(late);
    expect([beside.views.received, late.views.received]).toEqual([received, 0]);
    await c1.access({ type: "Unlock", secret: password });
    await server.somethingHappens();
    for (const { views } of [c1, beside, late]) await views.where("two waiting", waiting(2));
  });
});

test("[X8] a counter that nobody sits at falls off when the office has no such counter any more", async () => {
  await using server = await office();
  const { c1, door } = server;
  const off = c1.disconnected();
  const given = { queues: [], services: [], teams: [], staff: [], printers: [] };
  const definition = smallerOffice(server.office.definition, { ...given, counters: ["c1"] });
  const version = { definition, yaml: "", by: "s03", note: "", basedOn: server.office.version };
  expect(await server.office.redefine(version)).toMatchObject({ ok: true });
  door.tellAgain();
  await off;
});

describe("[X5] who takes over a locked counter", () => {
  test("sees its visit and what happened meanwhile, before it is said who sits there", async () => {
    await using server = await office();
    const { c1 } = server;
    await c1.access(signIn("s01"));
    await c1.send(front("s01"));
    await server.ticket();
    await c1.send(next);
    await c1.access({ type: "Lock" });
    await server.somethingHappens();
    const { received } = c1.views;
    const inUse = { code: "counter-in-use", staff: "s01", name: "Person 01", visit: "K001" };
    expect(await c1.access(signIn("s03"))).toEqual({ ok: false, error: inUse });
    expect(c1.views.received).toBe(received);
    const order: string[] = [];
    c1.socket.on("view", () => order.push("view"));
    c1.socket.on("session", () => order.push("session"));
    expect(await c1.access(signIn("s03", true))).toEqual(done);
    expect(order.slice(0, 2)).toEqual(["view", "session"]);
    expect(c1.views.view).toMatchObject({
      current: { number: "K001" },
      counter: { staff: "s03" },
      queues: { clearing: { waiting: 1 } },
    });
  });
});

describe("[X5] what a screen without a view needs is told with the session", () => {
  test("where it stands, and, as long as nobody is, who may become administrator", async () => {
    await using server = await office();
    const { c1, store, door } = server;
    const before = await c1.sessionWhere("nobody", ({ person }) => person === null);
    expect(before.here).toEqual({
      at: server.clock.now,
      office: "Testamt",
      number: "1",
      area: { de: "Wartebereich A" },
    });
    expect(before.candidates).toMatchObject({ s01: "Person 01" });
    store.saveAccount(await account("s03", ["administrator"]));
    await door.accountChanged("s03");
    const after = await c1.sessionWhere("no first start", ({ firstStart }) => !firstStart);
    expect(after.candidates).toEqual({});
  });
});
