import { describe, expect, onTestFinished, test } from "vitest";
import { minute } from "../../shared/domain/instant.ts";
import {
  settingsAcknowledgement,
  type SettingsReply,
  type SettingsRequest,
} from "../../shared/protocol/settings.ts";
import { listenEnrolled, type StaffedCounter } from "../testing/listen-enrolled.ts";
import { account, password, signIn } from "../testing/open-staff.ts";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";

const refused = (code: string) => ({ ok: false, error: { code } });
const done = { ok: true, reply: { kind: "done" } };

const settings = async (counter: StaffedCounter, request: SettingsRequest) =>
  settingsAcknowledgement.parse(await counter.raw("settings", request));

/** The reply, which has to be of this kind. */
async function told<K extends SettingsReply["kind"]>(
  counter: StaffedCounter,
  request: SettingsRequest,
  kind: K,
): Promise<Extract<SettingsReply, { kind: K }>> {
  const answer = await settings(counter, request);
  const is = (reply: SettingsReply): reply is Extract<SettingsReply, { kind: K }> =>
    reply.kind === kind;
  if (answer.ok && is(answer.reply)) return answer.reply;
  throw new Error(`not ${kind}: ${JSON.stringify(answer)}`);
}

async function office() {
  const data = makeTemporaryDirectory();
  onTestFinished(() => removeDirectory(data));
  const server = await listenEnrolled(data);
  server.store.saveAccount(await account("s01", ["front-office"]));
  server.store.saveAccount(await account("s03", ["administrator"]));
  const desk = await server.counter("c1");
  await desk.access(signIn("s03"));
  const person = async (staff: string) =>
    (await told(desk, { type: "ListPeople" }, "people")).people.find(
      (each) => each.staff === staff,
    );
  return { ...server, desk, person };
}

type SavePerson = Extract<SettingsRequest, { type: "SavePerson" }>;

const save = (staff: string, change: Partial<SavePerson>): SavePerson => ({
  type: "SavePerson",
  staff,
  user: `user.${staff}`,
  roles: ["front-office"],
  blocked: false,
  subject: null,
  ...change,
});

describe("[X4] settings are for administrators", () => {
  test("who are signed in, at a counter", async () => {
    await using server = await office();
    const c2 = await server.counter("c2");
    const list = { type: "ListPeople" } as const;
    expect(await settings(c2, list)).toEqual(refused("not-signed-in"));
    await c2.access(signIn("s01"));
    expect(await settings(c2, list)).toEqual(refused("not-allowed"));
    const kiosk = await server.connect(server.enrol("kiosk", "hall"), { audience: "kiosk" });
    expect(await kiosk.raw("settings", list)).toEqual(refused("not-allowed"));
    expect(await server.person("s01")).toMatchObject({ user: "user.s01", roles: ["front-office"] });
  });

  test("what is malformed names its fault, and a flood is stopped", async () => {
    await using server = await office();
    expect(await server.desk.raw("settings", { type: "Guess" })).toMatchObject({
      error: { code: "malformed", path: "type" },
    });
    const many = Array.from({ length: 60 }, () => settings(server.desk, { type: "ListPlaces" }));
    expect(await Promise.all(many)).toContainEqual(refused("flooding"));
  });

  test("[X5] lists that the page asks for by itself keep no screen open", async () => {
    await using server = await office();
    server.clock.pass(9 * minute);
    expect(await settings(server.desk, { type: "ListPrinters" })).toMatchObject({ ok: true });
    server.clock.pass(2 * minute);
    expect(await settings(server.desk, { type: "ListPrinters" })).toEqual(refused("not-signed-in"));
  });
});

describe("[X3] people", () => {
  test("get an account, and a password that is good once", async () => {
    await using server = await office();
    expect(await settings(server.desk, { type: "ResetPassword", staff: "s02" })).toEqual(
      refused("user-missing"),
    );
    expect(await settings(server.desk, save("s02", { roles: ["back-office"] }))).toEqual(done);
    const reset = { type: "ResetPassword", staff: "s02" } as const;
    const { password: once } = await told(server.desk, reset, "one-time-password");
    expect(once).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const c2 = await server.counter("c2");
    expect(await c2.access({ ...signIn("s02"), password: once })).toMatchObject({ ok: true });
    const session = await c2.sessionWhere("s02", ({ person }) => person?.staff === "s02");
    expect(session.person).toMatchObject({ mustChangePassword: true, roles: ["back-office"] });
    expect(JSON.stringify(server.store.audit(null, 100))).not.toContain(once);
  });

  test("have user names, badges and subjects of their own", async () => {
    await using server = await office();
    const { desk } = server;
    expect(await settings(desk, save("s02", { user: "user.s01" }))).toEqual(refused("user-taken"));
    expect(await settings(desk, save("s02", { subject: "sub s01" }))).toEqual(
      refused("subject-taken"),
    );
    const badge = (staff: string, pin: string) =>
      settings(desk, { type: "SetBadge", staff, badge: "0041 000017", pin });
    expect(await badge("s01", "2468")).toEqual(done);
    expect(await badge("s02", "2468")).toEqual(refused("badge-taken"));
    expect(await badge("s01", "1234")).toEqual(refused("password-too-weak"));
    const c2 = await server.counter("c2");
    const read = { type: "SignInWithBadge", badge: "0041000017", pin: "2468", takeOver: false };
    expect(await c2.access(read)).toMatchObject({ ok: true });
    expect(await settings(desk, { type: "RemoveBadge", staff: "s01" })).toEqual(done);
    expect(await server.person("s01")).toMatchObject({ hasBadge: false });
    expect(await settings(desk, save("nobody", {}))).toEqual(refused("staff-unknown"));
  });

  test("who are blocked lose their session at once", async () => {
    await using server = await office();
    const c2 = await server.counter("c2");
    await c2.access(signIn("s01"));
    expect(await settings(server.desk, save("s01", { blocked: true }))).toEqual(done);
    await c2.sessionWhere("nobody", ({ person }) => person === null);
    expect(await c2.access(signIn("s01"))).toMatchObject({ ok: false });
  });

  test("who tried too often are let in again", async () => {
    await using server = await office();
    const locked = { ...(await account("s01", [])), failures: 10, lastFailure: server.clock.now };
    server.store.saveAccount(locked);
    expect((await server.person("s01"))?.waitsUntil).toBe(server.clock.now + 60 * minute);
    const c2 = await server.counter("c2");
    expect(await c2.access(signIn("s01"))).toMatchObject({ error: { code: "try-later" } });
    expect(await settings(server.desk, { type: "LetPersonIn", staff: "s01" })).toEqual(done);
    expect(await c2.access({ ...signIn("s01"), password })).toMatchObject({ ok: true });
  });

  test("the last administrator stays; another one may go, and the audit list says who did it", async () => {
    await using server = await office();
    const { desk, store } = server;
    const own = save("s03", { roles: ["administrator"] });
    const last = refused("last-administrator");
    expect(await settings(desk, { ...own, roles: [] })).toEqual(last);
    expect(await settings(desk, { ...own, blocked: true })).toEqual(last);
    // Without a user name the password opens nothing; the badge still would.
    expect(await settings(desk, { type: "RemoveBadge", staff: "s03" })).toEqual(done);
    expect(await settings(desk, { ...own, user: null })).toEqual(last);
    // A role alone is no way in.
    expect(await settings(desk, save("s02", { roles: ["administrator"] }))).toEqual(done);
    expect(await settings(desk, { ...own, blocked: true })).toEqual(last);
    await settings(desk, { type: "ResetPassword", staff: "s02" });
    expect(await settings(desk, { ...own, blocked: true })).toEqual(done);
    await desk.sessionWhere("nobody", ({ person }) => person === null);
    expect(store.audit(null, 1)).toMatchObject([
      { staff: "s03", what: "account-blocked", about: "staff:s03" },
    ]);
  });
});

describe("devices, printers and the audit list", () => {
  test("[X2] a device that is revoked falls off", async () => {
    await using server = await office();
    const c2 = await server.counter("c2");
    const off = c2.disconnected();
    const { devices } = await told(server.desk, { type: "ListDevices" }, "devices");
    expect(devices.find(({ device }) => device === c2.device)).toMatchObject({ online: true });
    expect(await settings(server.desk, { type: "RevokeDevice", device: c2.device })).toEqual(done);
    await off;
    expect(server.store.audit(null, 1)).toMatchObject([
      { staff: "s03", what: "device-revoked", about: `device:${c2.device}` },
    ]);
  });

  test("places are those of the definition, and a printer has to be one of it", async () => {
    await using server = await office();
    const { places } = await told(server.desk, { type: "ListPlaces" }, "places");
    const { counters, kiosks, areas } = server.office.definition;
    expect(places.counter.map(({ key }) => key)).toEqual(Object.keys(counters));
    expect(places.kiosk.map(({ key }) => key)).toEqual(Object.keys(kiosks));
    expect(places.display.map(({ key }) => key)).toEqual(Object.keys(areas));
    const none = { type: "TestPrint", printer: "none" } as const;
    expect(await settings(server.desk, none)).toEqual(refused("printer-unknown"));
  });

  test("[X6] reading the audit list is in it, and older rows follow", async () => {
    await using server = await office();
    for (let look = 0; look < 3; look += 1) {
      const { rows } = await told(server.desk, { type: "ReadAudit", before: null }, "audit");
      expect(rows[0]).toMatchObject({ staff: "s03", what: "audit-read" });
    }
    const entry = { at: 1, staff: null, device: null, what: "sign-in-failed", about: null };
    for (let row = 0; row < 200; row += 1) server.audit.append(entry);
    const first = await told(server.desk, { type: "ReadAudit", before: null }, "audit");
    expect(first).toMatchObject({ more: true });
    const before = first.rows.at(-1)?.seq ?? 0;
    const second = await told(server.desk, { type: "ReadAudit", before }, "audit");
    expect(second.rows[0]?.seq).toBe(before - 1);
    const third = { type: "ReadAudit", before: second.rows.at(-1)?.seq ?? 0 } as const;
    const last = await told(server.desk, third, "audit");
    expect([last.more, last.rows.at(-1)?.seq]).toEqual([false, 1]);
  });
});
