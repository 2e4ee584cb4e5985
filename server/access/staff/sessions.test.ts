import { describe, expect, test } from "vitest";
import { minute } from "../../../shared/domain/instant.ts";
import type { CounterCommand, Request } from "../../../shared/domain/command.ts";
import { openOffice } from "../../testing/open-office.ts";
import { account, badge, openDoor, password, placeAt, signIn } from "../../testing/open-staff.ts";

const done = { ok: true, open: null };
const [c1, c2] = [placeAt("c1"), placeAt("c2")];
const refused = (code: string, more: object = {}) => ({ ok: false, error: { code, ...more } });
const front = { kind: "front" } as const;

async function open() {
  const opened = await openOffice();
  const { office } = opened;
  const doors = openDoor(opened);
  for (const staff of ["s01", "s02"]) {
    doors.store.saveAccount(await account(staff, ["front-office"]));
  }
  doors.store.saveAccount(await account("s03", ["back-office"]));
  const at = (counter: string, command: CounterCommand) =>
    office.submit(null, { role: "counter", counter, command });
  /** On front duty there, with a visit. */
  const busyAt = async (counter: string, staff: string) => {
    const ticket: Request = {
      role: "kiosk",
      kiosk: "hall",
      command: { type: "TakeTicket", queue: "clearing", language: "de" },
    };
    await doors.door.ask(signIn(staff), placeAt(counter));
    await at(counter, { type: "TakeDuty", staff, duty: front });
    await office.submit(null, ticket);
    expect(await at(counter, { type: "CallNext" })).toMatchObject({ ok: true });
  };
  const who = (counter: string) => doors.door.session(placeAt(counter)).person?.staff ?? null;
  const audited = () =>
    doors.store
      .audit(null, 100)
      .map(({ staff, what, about }) => `${staff} ${what} ${about}`)
      .toReversed();
  return { ...opened, ...doors, at, busyAt, who, audited };
}

describe("[X5] a person has one counter", () => {
  test("and is asked before the other session ends", async () => {
    const { door, who, audited } = await open();
    await door.ask(signIn("s01"), c1);
    const elsewhere = refused("signed-in-elsewhere", {
      counter: "c1",
      number: "1",
      holder: null,
    });
    expect(await door.ask(signIn("s01"), c2)).toEqual(elsewhere);
    expect(await door.ask(badge("s01", true), c2)).toEqual(done);
    expect([who("c1"), who("c2")]).toEqual([null, "s01"]);
    expect(audited()).toEqual([
      "s01 sign-in counter:c1",
      "s01 session-taken-over counter:c1",
      "s01 sign-in counter:c2",
    ]);
  });

  test("and is told whose visit is at the one they come to", async () => {
    const { door, busyAt } = await open();
    await busyAt("c1", "s01");
    await door.ask(signIn("s02"), c2);
    expect(await door.ask(signIn("s02"), c1)).toMatchObject({
      error: {
        code: "signed-in-elsewhere",
        number: "2",
        holder: { staff: "s01", name: "Person 01", visit: "K001" },
      },
    });
  });

  test("and is no longer on duty at the one left", async () => {
    const { door, at, office } = await open();
    await door.ask(signIn("s01"), c1);
    await at("c1", { type: "TakeDuty", staff: "s01", duty: front });
    await door.ask(signIn("s01", true), c2);
    expect(office.state.duties["s01"]).toEqual({ kind: "off" });
  });

  test("and leaves a visit where it is, for whoever comes", async () => {
    const { door, office, busyAt } = await open();
    await busyAt("c1", "s01");
    expect(await door.ask(signIn("s01", true), c2)).toEqual(done);
    expect(office.state.counters["c1"]).toMatchObject({ staff: "s01", visit: expect.anything() });
    expect(await door.ask(signIn("s02", true), c1)).toEqual(done);
    expect(office.state.counters["c1"]).toMatchObject({ staff: "s02", visit: expect.anything() });
  });

  test("however many sign in at once", async () => {
    const { door, store } = await open();
    const places = ["c1", "c2", "c3"].map((counter) => placeAt(counter));
    await Promise.all(places.map((place) => door.ask(signIn("s01", true), place)));
    expect(store.sessions()).toHaveLength(1);
  });
});

describe("[X5] a counter has one person", () => {
  test("who signs in switches with who was there, and duty goes with that", async () => {
    const { door, at, office, who, audited } = await open();
    await door.ask(signIn("s01"), c1);
    await at("c1", { type: "TakeDuty", staff: "s01", duty: front });
    await door.ask({ type: "Lock" }, c1);
    expect(await door.ask(signIn("s02"), c1)).toEqual(done);
    expect(who("c1")).toBe("s02");
    expect(office.state.duties["s01"]).toEqual({ kind: "off" });
    expect(audited().at(-2)).toBe("s02 session-taken-over staff:s01");
  });

  test("a visit is taken over only when that is asked for, and stays", async () => {
    const { door, office, busyAt, who } = await open();
    await busyAt("c1", "s01");
    const inUse = refused("counter-in-use", { staff: "s01", name: "Person 01", visit: "K001" });
    expect(await door.ask(signIn("s02"), c1)).toEqual(inUse);
    expect(who("c1")).toBe("s01");
    expect(await door.ask(signIn("s02", true), c1)).toEqual(done);
    expect(who("c1")).toBe("s02");
    expect(office.state.counters["c1"]).toMatchObject({ staff: "s02", visit: expect.anything() });
    expect(office.state.duties["s01"]).toEqual({ kind: "off" });
  });

  test("[X4] nobody takes over a visit without a role for it", async () => {
    const { door, busyAt, who } = await open();
    await busyAt("c1", "s01");
    expect(await door.ask(signIn("s03", true), c1)).toEqual(refused("not-allowed"));
    expect(who("c1")).toBe("s01");
  });

  test("[C10] nobody takes over a visit who has one at another counter", async () => {
    const { door, busyAt, who } = await open();
    await busyAt("c1", "s01");
    await busyAt("c2", "s02");
    expect(await door.ask(signIn("s02", true), c1)).toEqual(refused("visit-at-counter"));
    expect([who("c1"), who("c2")]).toEqual(["s01", "s02"]);
  });

  test("another device that stands for the same counter is not signed in with it", async () => {
    const { door } = await open();
    await door.ask(signIn("s01"), c1);
    const other = placeAt("c1", "another device");
    expect(door.session(other).person).toBeNull();
    expect(door.person(other)).toBeNull();
    expect(await door.ask({ type: "SignOut" }, other)).toEqual(refused("not-signed-in"));
  });
});

describe("[C10] who signs out", () => {
  test("goes off duty with that", async () => {
    const { door, at, office, who, audited } = await open();
    await door.ask(signIn("s01"), c1);
    await at("c1", { type: "TakeDuty", staff: "s01", duty: front });
    expect(await door.ask({ type: "SignOut" }, c1)).toEqual(done);
    expect(who("c1")).toBeNull();
    expect(office.state.duties["s01"]).toEqual({ kind: "off" });
    expect(audited().at(-1)).toBe("s01 sign-out counter:c1");
  });

  test("leaves no visit behind", async () => {
    const { door, at, busyAt, who } = await open();
    await busyAt("c1", "s01");
    expect(await door.ask({ type: "SignOut" }, c1)).toEqual(refused("visit-at-counter"));
    expect(who("c1")).toBe("s01");
    await at("c1", { type: "ReturnToQueue" });
    expect(await door.ask({ type: "SignOut" }, c1)).toEqual(done);
  });
});

describe("[X5] a screen without a touch locks", () => {
  test("after the office's time, and visit and duty stay", async () => {
    const { door, clock, office, busyAt, audited } = await open();
    await busyAt("c1", "s01");
    const before = office.state.counters["c1"];
    clock.pass(10 * minute - 1);
    door.tick();
    expect(door.session(c1).lockedSince).toBeNull();
    clock.pass(1);
    expect(door.person(c1)).toBeNull();
    door.tick();
    expect(door.session(c1)).toMatchObject({ lockedSince: clock.now, person: { staff: "s01" } });
    expect(office.state.counters["c1"]).toEqual(before);
    expect(audited().at(-1)).toBe("s01 idle-lock counter:c1");
  });

  test("a touch keeps it open, a locked one is not touched", async () => {
    const { door, clock } = await open();
    await door.ask(signIn("s01"), c1);
    clock.pass(9 * minute);
    expect(await door.ask({ type: "Touch" }, c1)).toEqual(done);
    clock.pass(9 * minute);
    door.tick();
    expect(door.session(c1).lockedSince).toBeNull();
    clock.pass(minute);
    expect(await door.ask({ type: "Touch" }, c1)).toEqual(refused("not-signed-in"));
  });

  test("or by hand; unlocked by the person's own secret, with the waits of wrong ones", async () => {
    const { door, clock } = await open();
    await door.ask(signIn("s01"), c1);
    await door.ask({ type: "Lock" }, c1);
    expect(door.session(c1).lockedSince).toBe(clock.now);
    const unlock = (secret: string) => door.ask({ type: "Unlock", secret }, c1);
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await unlock("wrong")).toEqual(refused("wrong-credentials"));
    }
    expect(await unlock(password)).toMatchObject({ error: { code: "try-later" } });
    clock.pass(minute);
    expect(await unlock(password)).toEqual(done);
    expect(door.session(c1).lockedSince).toBeNull();
  });

  test("after a badge the PIN or the password unlocks, after a password the PIN does not", async () => {
    const { door } = await open();
    for (const [request, secret, code] of [
      [badge("s01"), "2468", null],
      [badge("s01"), password, null],
      [signIn("s01"), "2468", "wrong-credentials"],
    ] as const) {
      await door.ask(request, c1);
      await door.ask({ type: "Lock" }, c1);
      const answer = await door.ask({ type: "Unlock", secret }, c1);
      expect(answer).toEqual(code === null ? done : refused(code));
    }
  });

  test("who came from the provider comes from there again", async () => {
    const { door } = await open();
    await door.signInBySubject("sub s01", c1, false);
    await door.ask({ type: "Lock" }, c1);
    const unlock = { type: "Unlock", secret: password } as const;
    expect(await door.ask(unlock, c1)).toEqual(refused("not-allowed"));
    expect(await door.signInBySubject("sub s01", c1, false)).toEqual(done);
    expect(door.session(c1).lockedSince).toBeNull();
  });

  test("whoever else's secret was being checked unlocks nothing", async () => {
    const { door } = await open();
    await door.ask(signIn("s01"), c1);
    await door.ask({ type: "Lock" }, c1);
    const unlocking = door.ask({ type: "Unlock", secret: password }, c1);
    const switching = door.signInBySubject("sub s02", c1, true);
    const locking = switching.then(() => door.ask({ type: "Lock" }, c1));
    expect(await unlocking).toEqual(refused("not-signed-in"));
    await locking;
    expect(door.session(c1)).toMatchObject({ person: { staff: "s02" } });
    expect(door.session(c1).lockedSince).not.toBeNull();
  });
});

describe("[X5] a session", () => {
  test("survives a restart, locked or not, and its last touch with it", async () => {
    const { door, clock, store, ...office } = await open();
    await door.ask(signIn("s01"), c1);
    await door.ask(signIn("s02"), c2);
    await door.ask({ type: "Lock" }, c2);
    clock.pass(9 * minute);
    door.touch(c1);
    door.tick();
    const { door: again } = openDoor({ ...office, clock }, store);
    clock.pass(9 * minute);
    again.tick();
    expect(again.session(c1)).toMatchObject({ person: { staff: "s01" }, lockedSince: null });
    expect(again.session(c2)).toMatchObject({ person: { staff: "s02" } });
    expect(again.session(c2).lockedSince).not.toBeNull();
  });

  test("[X2] ends with its device, at once; the visit stays", async () => {
    const { door, office, busyAt, who } = await open();
    await busyAt("c1", "s01");
    await door.deviceRevoked("device of c1");
    expect(who("c1")).toBeNull();
    expect(office.state.counters["c1"]?.visit).not.toBeNull();
  });

  test("[X2] does not begin at a device that is revoked while the secret is being checked", async () => {
    const { door, store, who } = await open();
    await door.ask(signIn("s01"), c1);
    const stolen = "device of c2";
    const device = { id: stolen, kind: "counter", publicKey: "", name: stolen } as const;
    const life = { version: "", enrolledAt: 0, enrolledBy: "s01", lastSeen: null } as const;
    const asked = door.ask(signIn("s01", true), c2);
    store.saveDevice({ ...device, ...life, place: "c2", printer: null, revokedAt: 1 });
    await door.deviceRevoked(stolen);
    expect(await asked).toEqual(refused("not-allowed"));
    expect([who("c1"), who("c2")]).toEqual(["s01", null]);
  });

  test("ends when its account is blocked, and follows its roles", async () => {
    const { door, store, who } = await open();
    await door.ask(signIn("s01"), c1);
    store.saveAccount(await account("s01", ["administrator"]));
    await door.accountChanged("s01");
    expect(door.person(c1)?.roles).toEqual(["administrator"]);
    store.saveAccount({ ...(await account("s01", [])), blocked: true });
    await door.accountChanged("s01");
    expect(who("c1")).toBeNull();
    expect(store.sessions()).toEqual([]);
  });

  test("is told of at its counter whenever it changes", async () => {
    const { door } = await open();
    const told: (string | null)[] = [];
    const stop = door.onChange((counter) => told.push(counter));
    await door.ask(signIn("s01"), c1);
    await door.ask({ type: "Lock" }, c1);
    await door.ask({ type: "Unlock", secret: password }, c1);
    await door.ask({ type: "SignOut" }, c1);
    expect(told).toEqual(["c1", "c1", "c1", "c1"]);
    stop();
    await door.ask(signIn("s01"), c1);
    expect(told).toHaveLength(4);
  });
});
