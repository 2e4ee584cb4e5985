import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { minute } from "../../shared/domain/instant.ts";
import { questionAcknowledgement } from "../../shared/protocol/questions.ts";
import { readAuditKey } from "../access/audit/audit-key.ts";
import { verifyAudit } from "../access/audit/verify-audit.ts";
import { listenEnrolled } from "../testing/listen-enrolled.ts";
import { account, password, signIn } from "../testing/open-staff.ts";
import { waitUntil } from "../testing/wait-until.ts";

const done = { ok: true, open: null };
const refused = (code: string) => ({ ok: false, error: { code } });
const front = { type: "TakeDuty", staff: "s01", duty: { kind: "front" } } as const;
const next = { type: "CallNext" } as const;

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "staff-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

async function office(data = emptyDirectory()) {
  const listening = await listenEnrolled(data);
  const { store } = listening;
  store.saveAccount(await account("s01", ["front-office"]));
  store.saveAccount(await account("s02", ["back-office"]));
  store.saveAccount(await account("s03", ["administrator"]));
  const ticket = () =>
    listening.office.submit(null, {
      role: "kiosk",
      kiosk: "hall",
      command: { type: "TakeTicket", queue: "clearing", language: "de" },
    });
  const audited = () =>
    store
      .audit(null, 100)
      .map(({ staff, what, about }) => `${staff} ${what} ${about}`)
      .toReversed();
  return { ...listening, ticket, audited };
}

describe("[X3] at a counter", () => {
  test("people sign in, are told of, and lock their screen", async () => {
    await using server = await office();
    const c1 = await server.counter("c1");
    await c1.sessionWhere("nobody", ({ person }) => person === null);
    expect(await c1.access({ ...signIn("s01"), password: "no" })).toEqual(
      refused("wrong-credentials"),
    );
    expect(await c1.access(signIn("s01"))).toEqual(done);
    await c1.sessionWhere("s01", ({ person }) => person?.staff === "s01");
    expect(await c1.access({ type: "Lock" })).toEqual(done);
    await c1.sessionWhere("a locked screen", ({ lockedSince }) => lockedSince !== null);
    expect(await c1.access({ type: "Unlock", secret: password })).toEqual(done);
    await c1.sessionWhere("an open screen", ({ lockedSince }) => lockedSince === null);
  });

  test("what is malformed names its fault, and a flood of requests is stopped", async () => {
    await using server = await office();
    const c1 = await server.counter("c1");
    for (const [body, path] of [
      [null, ""],
      [{ type: "Guess" }, "type"],
      [{ ...signIn("s01"), user: "x" }, "user"],
      [{ type: "SignInWithBadge", badge: "badge s01", pin: "two", takeOver: false }, "pin"],
    ] as const) {
      expect(await c1.raw("access", body)).toMatchObject({ error: { code: "malformed", path } });
    }
    const many = Array.from({ length: 40 }, () => c1.access({ type: "Touch" }));
    const answers = await Promise.all(many);
    expect(answers).toContainEqual(refused("flooding"));
    expect(await c1.raw("command", { id: crypto.randomUUID(), ...next })).toMatchObject({
      ok: false,
    });
  });

  test("and nowhere else", async () => {
    await using server = await office();
    const kiosk = await server.connect(server.enrol("kiosk", "hall"), { audience: "kiosk" });
    expect(await kiosk.raw("access", signIn("s01"))).toEqual(refused("not-allowed"));
  });
});

describe("[X4] each command needs a person with a role for it", () => {
  test("who is signed in, under the own name", async () => {
    await using server = await office();
    const c1 = await server.counter("c1");
    await server.ticket();
    expect(await c1.send(front)).toEqual(refused("not-signed-in"));
    await c1.access(signIn("s01"));
    expect(await c1.send({ ...front, staff: "s02" })).toEqual(refused("not-allowed"));
    expect(await c1.send({ ...front, duty: { kind: "back", team: "work" } })).toEqual(
      refused("role-missing"),
    );
    expect(await c1.send(front)).toMatchObject({ ok: true });
    expect(await c1.send(next)).toMatchObject({ ok: true });
    expect(await c1.send({ type: "TakeNextCase", staff: "s01" })).toEqual(refused("role-missing"));
    expect(server.office.state.counters["c1"]?.staff).toBe("s01");
  });

  test("[X5] a locked screen sends nothing, and its side screens close", async () => {
    await using server = await office();
    const c1 = await server.counter("c1");
    const worklist = { audience: "worklist", counter: "c1", team: "work", from: 0 } as const;
    await expect(server.connect(c1.device, worklist)).rejects.toThrow("not-allowed");
    await c1.access(signIn("s02"));
    const beside = await server.connect(c1.device, worklist);
    const closed = beside.disconnected();
    server.clock.pass(10 * minute);
    expect(await c1.send({ type: "TakeNextCase", staff: "s02" })).toEqual(refused("not-signed-in"));
    server.door.tick();
    await closed;
    await c1.sessionWhere("a locked screen", ({ lockedSince }) => lockedSince !== null);
  });

  test("what staff look up needs it too", async () => {
    await using server = await office();
    const c1 = await server.counter("c1");
    const ask = async () =>
      questionAcknowledgement.parse(
        await c1.raw("ask", { type: "FindAppointments", text: "Visitor 17" }),
      );
    expect(await ask()).toEqual(refused("not-signed-in"));
    await c1.access(signIn("s03"));
    expect(await ask()).toEqual(refused("role-missing"));
    await c1.access(signIn("s01"));
    expect(await ask()).toMatchObject({ ok: true });
  });
});

describe("[X5] one session a counter, one a person", () => {
  test("who takes over ends the other one, and both counters are told", async () => {
    await using server = await office();
    const [c1, c2] = [await server.counter("c1"), await server.counter("c2")];
    await c1.access(signIn("s01"));
    expect(await c2.access(signIn("s01"))).toEqual({
      ok: false,
      error: { code: "signed-in-elsewhere", counter: "c1", number: "1", holder: null },
    });
    expect(await c2.access(signIn("s01", true))).toEqual(done);
    await c1.sessionWhere("nobody", ({ person }) => person === null);
    await c2.sessionWhere("s01", ({ person }) => person?.staff === "s01");
    expect(await c1.send(next)).toEqual(refused("not-signed-in"));
  });

  test("[X2] a revoked device's session ends with it", async () => {
    await using server = await office();
    const c1 = await server.counter("c1");
    await c1.access(signIn("s01"));
    const off = c1.disconnected();
    expect(server.devices.revoke(c1.device)).toMatchObject({ ok: true });
    await off;
    await waitUntil("no session", () => server.store.sessions().length === 0);
  });

  test("[X5] a restart signs nobody out", async () => {
    const data = emptyDirectory();
    let device = "";
    {
      await using server = await office(data);
      const c1 = await server.counter("c1");
      await c1.access(signIn("s01"));
      ({ device } = c1);
    }
    await using again = await listenEnrolled(data);
    const place = { counter: "c1", device, address: "192.0.2.7" };
    expect(again.door.person(place)).toEqual({ staff: "s01", roles: ["front-office"] });
  });
});

describe("[X6] the audit list", () => {
  test("has each accepted command once, each look, and nothing that anybody typed", async () => {
    await using server = await office();
    const c1 = await server.counter("c1");
    await server.ticket();
    await c1.access({ ...signIn("s01"), password: "wrong" });
    await c1.access(signIn("s01"));
    await c1.send(front);
    const id = crypto.randomUUID();
    const called = await c1.send(next, id);
    expect(await c1.send(next, id)).toEqual(called);
    expect(await c1.send(next)).toMatchObject({ ok: false });
    await c1.raw("ask", { type: "FindAppointments", text: "Visitor 17" });
    for (const appointment of [17, 17, 18]) {
      await c1.raw("ask", { type: "ShowAppointment", appointment });
    }
    await server.connect(c1.device, {
      audience: "planner",
      counter: "c1",
      queue: "appointments",
      from: server.office.plan.day,
      days: 1,
    });
    await c1.send({ type: "Park", reason: "copying", place: "hall" });
    expect(server.audited()).toEqual([
      "s01 sign-in-failed null",
      "s01 sign-in counter:c1",
      "s01 TakeDuty duty:front",
      "s01 CallNext visit:1",
      "s01 appointments-searched null",
      "s01 appointments-viewed appointment:17",
      "s01 appointments-viewed appointment:18",
      "s01 appointments-viewed queue:appointments",
      "s01 Park visit:1",
    ]);
    const key = readAuditKey(server.keyFile.replace(/\/audit-key$/, ""));
    expect(verifyAudit(server.store, key ?? Buffer.alloc(0))).toMatchObject({ broken: null });
    expect(JSON.stringify(server.store.audit(null, 100))).not.toContain("Visitor");
  });
});
