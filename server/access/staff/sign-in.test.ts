import { describe, expect, test } from "vitest";
import type { AccessRequest } from "../../../shared/protocol/access.ts";
import { hour, second } from "../../../shared/domain/instant.ts";
import { openOffice } from "../../testing/open-office.ts";
import {
  account,
  badge,
  openDoor,
  password,
  placeAt,
  quickSecrets,
  signIn,
} from "../../testing/open-staff.ts";

const done = { ok: true, open: null };
const c1 = placeAt("c1");
const wrong = { ...signIn("s01"), password: "wrong" };
const refused = (code: string, more: object = {}) => ({ ok: false, error: { code, ...more } });

async function open() {
  const office = await openOffice();
  const opened = openDoor(office);
  opened.store.saveAccount(await account("s01", ["front-office"]));
  opened.store.saveAccount(await account("s02", ["back-office"]));
  return { ...office, ...opened };
}

describe("[X3] people prove themselves", () => {
  test("with user name and password", async () => {
    const { door, clock, store } = await open();
    expect(door.session(c1).person).toBeNull();
    expect(await door.ask(signIn("s01"), c1)).toEqual(done);
    expect(door.session(c1)).toMatchObject({
      access: "enrolled",
      person: { staff: "s01", roles: ["front-office"], by: "password", mustChangePassword: false },
      lockedSince: null,
    });
    expect(store.account("s01")?.lastSignIn).toBe(clock.now);
  });

  test("with badge and PIN", async () => {
    const { door } = await open();
    expect(await door.ask(badge("s02"), c1)).toEqual(done);
    expect(door.session(c1).person).toMatchObject({ staff: "s02", by: "badge" });
    const other = { ...badge("s01"), badge: "badge s02", pin: "1357" };
    expect(await door.ask(other, c1)).toEqual(refused("wrong-credentials"));
  });

  test("at the office's provider", async () => {
    const { door, audit, store } = await open();
    expect(audit).toBeDefined();
    expect(await door.signInBySubject("sub s01", c1, false)).toEqual(done);
    expect(door.session(c1).person).toMatchObject({ staff: "s01", by: "oidc" });
    expect(await door.signInBySubject("sub s99", c1, false)).toEqual(refused("wrong-credentials"));
    expect(store.lastAudit()).toMatchObject({ what: "sign-in-failed", staff: null });
  });

  test("and by nothing an account does not have", async () => {
    const { door, store } = await open();
    store.saveAccount({ ...(await account("s01", [])), password: null, pin: null });
    for (const request of [signIn("s01"), badge("s01"), signIn("s99"), badge("s99")]) {
      expect(await door.ask(request, c1)).toEqual(refused("wrong-credentials"));
    }
  });

  test("but not when blocked, or when the office has them no more; only the right secret says so", async () => {
    const { door, store } = await open();
    store.saveAccount({ ...(await account("s01", [])), blocked: true });
    store.saveAccount(await account("s99", []));
    expect(await door.ask(wrong, c1)).toEqual(refused("wrong-credentials"));
    expect(await door.ask(signIn("s01"), c1)).toEqual(refused("account-blocked"));
    expect(await door.ask(signIn("s99"), c1)).toEqual(refused("account-blocked"));
    expect(door.session(c1).person).toBeNull();
  });

  test("at an enrolled device only", async () => {
    const { door } = await open();
    expect(await door.ask(signIn("s01"), { ...c1, device: null })).toEqual(refused("not-allowed"));
  });
});

describe("[X3] wrong tries wait", () => {
  test("from the third on, with the right password too, and a right one forgives them", async () => {
    const { door, clock, store } = await open();
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await door.ask(wrong, c1)).toEqual(refused("wrong-credentials"));
    }
    const from = clock.now + 8 * second;
    expect(await door.ask(signIn("s01"), c1)).toEqual(refused("try-later", { from }));
    clock.pass(8 * second);
    expect(await door.ask(signIn("s01"), c1)).toEqual(done);
    expect(store.account("s01")).toMatchObject({ failures: 0, lastFailure: null });
  });

  test("by the account, at whatever counter", async () => {
    const { door } = await open();
    for (const counter of ["c1", "c2", "c3"]) await door.ask(wrong, placeAt(counter));
    expect(await door.ask(signIn("s01"), c1)).toMatchObject({ error: { code: "try-later" } });
    expect(await door.ask(signIn("s02"), c1)).toEqual(done);
  });

  test("after ten for an hour, or until an administrator lets the account in", async () => {
    const { door, clock, store } = await open();
    for (let tries = 0; tries < 10; tries += 1) {
      await door.ask(wrong, c1);
      clock.pass(600 * second);
    }
    clock.pass(-600 * second);
    const from = clock.now + hour;
    expect(await door.ask(signIn("s01"), c1)).toEqual(refused("try-later", { from }));
    expect(store.lastAudit()).toMatchObject({ staff: "s01", what: "account-locked" });
    const locked = store.account("s01");
    if (locked !== null) store.saveAccount({ ...locked, failures: 0, lastFailure: null });
    expect(await door.ask(signIn("s01"), c1)).toEqual(done);
  });

  test("a hundred at once are no more than one after the other", async () => {
    const { door, store } = await open();
    const answers = await Promise.all(Array.from({ length: 100 }, () => door.ask(wrong, c1)));
    const codes = answers.map((answer) => (answer.ok ? "ok" : answer.error.code));
    expect(codes.filter((code) => code === "wrong-credentials")).toHaveLength(3);
    expect(codes.filter((code) => code === "try-later")).toHaveLength(97);
    expect(store.account("s01")?.failures).toBe(3);
  });

  test("a name that nobody has is answered like one that somebody has", async () => {
    const { door } = await open();
    const tries = async (request: AccessRequest, device: string) => {
      const answers = [];
      for (let count = 0; count < 5; count += 1) {
        answers.push(await door.ask(request, placeAt("c1", device)));
      }
      return answers;
    };
    expect(await tries({ ...wrong, user: "user.s98" }, "one")).toEqual(await tries(wrong, "other"));
  });

  test("at a device that tries many names", async () => {
    const { door } = await open();
    for (let count = 0; count < 20; count += 1) {
      await door.ask({ ...wrong, user: `name ${count}` }, c1);
    }
    expect(await door.ask(signIn("s01"), c1)).toMatchObject({ error: { code: "try-later" } });
    expect(await door.ask(signIn("s01"), placeAt("c2"))).toEqual(done);
  });

  test("a right one costs the device nothing", async () => {
    const { door } = await open();
    for (let count = 0; count < 25; count += 1) {
      expect(await door.ask(signIn("s01"), c1)).toEqual(done);
    }
  });

  test("survive a restart of the server", async () => {
    const { door, store, ...office } = await open();
    for (let tries = 0; tries < 3; tries += 1) await door.ask(wrong, c1);
    const again = openDoor(office, store);
    expect(await again.door.ask(signIn("s01"), c1)).toMatchObject({ error: { code: "try-later" } });
  });
});

describe("[X3] a password is changed", () => {
  const to = "seven blue books";
  const change = { type: "ChangePassword", from: password, to } as const;

  test("by who knows the old one, into one that is not weak", async () => {
    const { door, store } = await open();
    expect(await door.ask(change, c1)).toEqual(refused("not-signed-in"));
    await door.ask(signIn("s01"), c1);
    expect(await door.ask({ ...change, from: "x" }, c1)).toEqual(refused("wrong-credentials"));
    for (const weak of ["short", password, "user.s01.s01"]) {
      expect(await door.ask({ ...change, to: weak }, c1)).toEqual(refused("password-too-weak"));
    }
    expect(await door.ask(change, c1)).toEqual(done);
    expect(await quickSecrets.verify(to, store.account("s01")?.password ?? null)).toBe(true);
    expect(store.lastAudit()).toMatchObject({ staff: "s01", what: "password-changed" });
  });

  test("at once, by who was given it: until then nothing else is done", async () => {
    const { door, store } = await open();
    store.saveAccount({ ...(await account("s01", ["front-office"])), mustChangePassword: true });
    await door.ask(signIn("s01"), c1);
    expect(door.session(c1).person).toMatchObject({ mustChangePassword: true });
    expect(door.person(c1)).toBeNull();
    expect(await door.ask(change, c1)).toEqual(done);
    expect(door.person(c1)).toEqual({ staff: "s01", roles: ["front-office"] });
  });
});

const become = (code: string | null) =>
  ({
    type: "BecomeFirstAdministrator",
    code: code ?? "",
    staff: "s03",
    user: "third",
    password,
  }) as const;

describe("[X3] the first administrator", () => {
  test("has seen the server's screen", async () => {
    const { door, store } = await open();
    const told: (string | null)[] = [];
    door.onChange((counter) => told.push(counter));
    expect(door.session(c1).firstStart).toBe(true);
    expect(door.firstCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await door.ask(become("0000-0000-0000-0000"), c1)).toEqual(refused("code-wrong"));
    const typed = door.firstCode?.toLowerCase().replaceAll("-", " ") ?? "";
    expect(await door.ask(become(typed), c1)).toEqual(done);
    expect(door.session(c1)).toMatchObject({
      firstStart: false,
      person: { staff: "s03", roles: ["administrator"] },
    });
    expect(told).toContain(null);
    expect(door.mayOpen(c1, "settings")).toBeNull();
    expect(store.account("s03")?.user).toBe("third");
  });

  test("is one: the code ends with its use, and does not come back", async () => {
    const { door, store, ...office } = await open();
    const code = door.firstCode;
    await door.ask(become(code), c1);
    expect(door.firstCode).toBeNull();
    expect(await door.ask(become(code), placeAt("c2"))).toEqual(refused("not-first-start"));
    expect(openDoor(office, store).door.firstCode).toBeNull();
  });

  test("is one, also when two ask at once", async () => {
    const { door, store } = await open();
    const code = door.firstCode;
    const other = { ...become(code), staff: "s01", user: "first" };
    const answers = await Promise.all([door.ask(become(code), c1), door.ask(other, placeAt("c2"))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const administrators = store.accounts().filter(({ roles }) => roles.includes("administrator"));
    expect(administrators).toHaveLength(1);
  });

  test("is one of the staff, with a user name of their own and a password that is not weak", async () => {
    const { door } = await open();
    const ask = (change: object) => door.ask({ ...become(door.firstCode), ...change }, c1);
    expect(await ask({ staff: "s99" })).toEqual(refused("not-allowed"));
    expect(await ask({ staff: "constructor" })).toEqual(refused("not-allowed"));
    expect(await ask({ user: "user.s01" })).toEqual(refused("not-allowed"));
    expect(await ask({ password: "third-third-3" })).toEqual(refused("password-too-weak"));
    expect(door.session(c1).firstStart).toBe(true);
  });

  test("does not guess: a device that tries waits", async () => {
    const { door } = await open();
    for (let tries = 0; tries < 20; tries += 1) await door.ask(become("1234"), c1);
    expect(await door.ask(become(door.firstCode), c1)).toMatchObject({
      error: { code: "try-later" },
    });
  });

  test("has another code at each start", async () => {
    const { door, store, ...office } = await open();
    expect(openDoor(office, store).door.firstCode).not.toBe(door.firstCode);
  });
});
