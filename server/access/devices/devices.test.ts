import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { minute, second } from "../../../shared/domain/instant.ts";
import { deviceId, nonce as nonceSchema } from "../../../shared/protocol/device-proof.ts";
import { pairingCode, pairingReply, pairingText } from "../../../shared/protocol/pairing.ts";
import { testOffice } from "../../../shared/testing/office.ts";
import { TestDevice } from "../../testing/device.ts";
import { MemoryAccessStore } from "../store/memory-access-store.ts";
import { Devices } from "./devices.ts";
import { pairingLimits } from "./pairings.ts";

const certificate = "ab".repeat(32);
const shell = { address: "192.0.2.7", seesCertificate: true };
const admin = "s01";
const hall = { name: "Kiosk 1", place: "hall", printer: null };

function openDevices({ certificate: shown = certificate } = {}) {
  const clock = { now: 1_000_000 };
  const store = new MemoryAccessStore();
  const definition = testOffice();
  const devices = new Devices({
    access: "enrolled",
    store,
    definition: () => definition,
    clock: () => clock.now,
    stopwatch: () => clock.now,
    certificate: shown,
    log: { info() {}, warn() {}, error() {} },
  });
  return { clock, store, devices };
}

/** Begins and reveals; what the device then shows. */
function show(devices: Devices, device: TestDevice, applicant = shell, seen = certificate) {
  const begun = devices.pairings.begin(device.request, applicant);
  if (begun === null) throw new Error("no room");
  expect(devices.pairings.reveal(begun.pairing, device.nonce)).toBe("revealed");
  return { ...begun, code: device.code(begun.nonce, seen) };
}

function enrol(devices: Devices, device: TestDevice, place = hall) {
  const outcome = devices.approve(show(devices, device).code, place, admin);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.device.id;
}

test("[X1] the code is the first 40 bits of what both sides saw, and a device with it comes in", () => {
  const { devices } = openDevices();
  const device = new TestDevice("kiosk");
  const shown = show(devices, device);
  expect(pairingReply.parse({ pairing: shown.pairing, nonce: shown.nonce })).toBeTruthy();
  expect(shown.code).toBe(pairingCode.parse(shown.code));
  const text = pairingText({
    publicKey: device.publicKey,
    deviceNonce: device.nonce,
    serverNonce: shown.nonce,
    certificate,
  });
  const bits = createHash("sha256").update(text).digest().readUIntBE(0, 5);
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const value = [...shown.code].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0);
  expect(value).toBe(bits);

  expect(devices.waiting()).toMatchObject([{ code: shown.code, kind: "kiosk" }]);
  expect(devices.pairings.state(shown.pairing)).toEqual({ state: "waiting" });
  const outcome = devices.approve(shown.code, hall, admin);
  expect(outcome).toMatchObject({ ok: true, device: { place: "hall", enrolledBy: admin } });
  expect(devices.pairings.state(shown.pairing)).toMatchObject({
    state: "approved",
    device: deviceId.parse(devices.list()[0]?.device),
    place: "hall",
  });
  expect(devices.waiting()).toEqual([]);
});

test("[X1] who stands between a shell and the server shows it another certificate, and the codes differ", () => {
  const { devices } = openDevices();
  const device = new TestDevice("counter");
  const { code } = show(devices, device, shell, "cd".repeat(32));
  expect(devices.approve(code, { ...hall, place: "c1" }, admin)).toEqual({
    ok: false,
    error: { code: "code-unknown" },
  });
});

test("[X1] a browser's page cannot see the certificate, and its code is known all the same", () => {
  const { devices } = openDevices();
  const page = { ...shell, seesCertificate: false };
  const { code } = show(devices, new TestDevice("kiosk"), page, "");
  expect(devices.waiting()).toMatchObject([{ code }]);
  expect(devices.approve(code, hall, admin)).toMatchObject({ ok: true });
});

test("[X1] a device that shows another nonce than it bound itself to has no code", () => {
  const { devices } = openDevices();
  const device = new TestDevice("kiosk");
  const begun = devices.pairings.begin(device.request, shell);
  const id = begun?.pairing ?? "";
  expect(devices.pairings.reveal(id, new TestDevice("kiosk").nonce)).toBe("wrong");
  expect(devices.waiting()).toEqual([]);
  expect(devices.pairings.reveal("p-0000000000000000", device.nonce)).toBe("unknown");
});

test("[X1] a code is good for ten minutes, and what became of it can be asked for ten more", () => {
  const { devices, clock } = openDevices();
  const [late, early] = [new TestDevice("kiosk"), new TestDevice("kiosk")];
  const [missed, caught] = [show(devices, late), show(devices, early)];
  clock.now += 10 * minute - 1;
  expect(devices.approve(caught.code, hall, admin)).toMatchObject({ ok: true });
  clock.now += 1;
  expect(devices.approve(missed.code, hall, admin)).toMatchObject({
    error: { code: "code-unknown" },
  });
  expect(devices.pairings.state(missed.pairing)).toEqual({ state: "expired" });
  clock.now += 9 * minute;
  expect(devices.pairings.state(caught.pairing)).toMatchObject({ state: "approved" });
  clock.now += minute;
  expect(devices.pairings.state(caught.pairing)).toEqual({ state: "expired" });
});

test("[X1] who types five wrong codes waits, and a right one does not help until then", () => {
  const { devices, clock } = openDevices();
  const { code } = show(devices, new TestDevice("kiosk"));
  for (let count = 0; count < 5; count += 1) {
    expect(devices.approve("00000000", hall, admin)).toMatchObject({
      error: { code: "code-unknown" },
    });
    clock.now += second;
  }
  const from = clock.now + 10 * minute - 5 * second;
  expect(devices.approve(code, hall, admin)).toEqual({
    ok: false,
    error: { code: "try-later", from },
  });
  expect(devices.refuse(code, admin)).toMatchObject({ error: { code: "try-later" } });
  expect(devices.approve(code, hall, "s02")).toMatchObject({ ok: true });
});

test("[X1] no more wait than an office unpacks, and an address' own oldest gives way", () => {
  const { devices } = openDevices();
  const first = show(devices, new TestDevice("kiosk"));
  for (let count = 0; count < pairingLimits.perAddress; count += 1) {
    show(devices, new TestDevice("kiosk"));
  }
  expect(devices.pairings.state(first.pairing)).toEqual({ state: "expired" });
  expect(devices.waiting()).toHaveLength(pairingLimits.perAddress);
  for (let count = pairingLimits.perAddress; count < pairingLimits.waiting; count += 1) {
    show(devices, new TestDevice("kiosk"), { ...shell, address: `198.51.100.${count}` });
  }
  const other = { ...shell, address: "203.0.113.1" };
  expect(devices.pairings.begin(new TestDevice("kiosk").request, other)).toBeNull();
});

test("[X1] a place and a printer must be the office's", () => {
  const { devices } = openDevices();
  const { code } = show(devices, new TestDevice("display"));
  const error = (place: string, printer: string | null) =>
    devices.approve(code, { name: "Display", place, printer }, admin);
  expect(error("hall", null)).toMatchObject({ error: { code: "place-unknown" } });
  expect(error("constructor", null)).toMatchObject({ error: { code: "place-unknown" } });
  expect(error("eg", "cellar")).toMatchObject({ error: { code: "printer-unknown" } });
  expect(error("eg", null)).toMatchObject({ ok: true });
});

test("[X1] a refused device is told so", () => {
  const { devices } = openDevices();
  const { code, pairing } = show(devices, new TestDevice("display"));
  expect(devices.refuse(code, admin)).toEqual({ ok: true });
  expect(devices.pairings.state(pairing)).toEqual({ state: "refused" });
  expect(devices.list()).toEqual([]);
});

test("[X1] a proof is good once, for its device, its audience, and half a minute", () => {
  const { devices, clock } = openDevices();
  const [mine, other] = [new TestDevice("kiosk"), new TestDevice("kiosk")];
  const [id, otherId] = [enrol(devices, mine), enrol(devices, other)];
  const ask = () => nonceSchema.parse(devices.challenges.ask(id));

  const proof = mine.proof(id, ask(), "kiosk");
  expect(devices.prove(proof, "printer")).toBeNull();
  expect(devices.prove(proof, "kiosk")).toMatchObject({ id });
  expect(devices.prove(proof, "kiosk")).toBeNull();

  expect(devices.prove(other.proof(id, ask(), "kiosk"), "kiosk")).toBeNull();
  expect(devices.prove(mine.proof(otherId, ask(), "kiosk"), "kiosk")).toBeNull();
  const ofMyOwn = mine.proof(id, new TestDevice("kiosk").nonce, "kiosk");
  expect(devices.prove(ofMyOwn, "kiosk")).toBeNull();

  const inTime = mine.proof(id, ask(), "kiosk");
  clock.now += 30 * second;
  expect(devices.prove(inTime, "kiosk")).toMatchObject({ id });
  const late = mine.proof(id, ask(), "kiosk");
  clock.now += 30 * second + 1;
  expect(devices.prove(late, "kiosk")).toBeNull();
});

test("[X1] one nonce written in two ways is one nonce", () => {
  const { devices } = openDevices();
  const device = new TestDevice("kiosk");
  const id = enrol(devices, device);
  const nonce = devices.challenges.ask(id);
  expect(devices.prove(device.proof(id, nonce, "kiosk"), "kiosk")).toMatchObject({ id });
  // The last character of 32 bytes carries two bits that mean nothing.
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const twin = nonce.slice(0, -1) + letters[letters.indexOf(nonce.slice(-1)) + 1];
  expect(Buffer.from(twin, "base64url")).toEqual(Buffer.from(nonce, "base64url"));
  expect(devices.prove(device.proof(id, twin, "kiosk"), "kiosk")).toBeNull();
});

test("[X1] however many challenges are asked for, only answered ones are remembered, and half a minute only", () => {
  const { devices, clock } = openDevices();
  const device = new TestDevice("kiosk");
  const id = enrol(devices, device);
  for (let count = 0; count < 10_000; count += 1) devices.challenges.ask("d-0000000000000000");
  expect(devices.challenges.remembered).toBe(0);
  for (let count = 0; count < 100; count += 1) {
    const proof = device.proof(id, devices.challenges.ask(id), "kiosk");
    expect(devices.prove(proof, "kiosk")).not.toBeNull();
    clock.now += second;
  }
  expect(devices.challenges.remembered).toBeLessThan(35);
});

test("[X2] a revoked device falls off and stays out; its name and history remain, and it may come again", () => {
  const { devices, clock } = openDevices();
  const device = new TestDevice("kiosk");
  const id = enrol(devices, device);
  const gone: string[] = [];
  devices.onGone((which) => gone.push(which));
  expect(devices.revoke("d-0000000000000000")).toMatchObject({ error: { code: "device-unknown" } });
  const prepared = device.proof(id, devices.challenges.ask(id), "kiosk");
  clock.now += second;
  expect(devices.revoke(id)).toMatchObject({ ok: true });
  expect(gone).toEqual([id]);
  expect(devices.isEnrolled(id)).toBe(false);
  expect(devices.prove(prepared, "kiosk")).toBeNull();
  expect(devices.list()).toMatchObject([{ device: id, name: "Kiosk 1", revokedAt: clock.now }]);

  expect(enrol(devices, device, { ...hall, name: "Kiosk 2" })).toBe(id);
  expect(devices.isEnrolled(id)).toBe(true);
  expect(gone).toEqual([id, id]);
});

test("[X1] the list says who is online, since when not, and with which version", () => {
  const { devices, clock, store } = openDevices();
  const id = enrol(devices, new TestDevice("kiosk"));
  expect(devices.list()).toMatchObject([{ online: false, lastSeen: null, version: "0.1.0" }]);
  devices.arrived(id, "0.2.0");
  devices.arrived(id, null);
  devices.left(id);
  clock.now += second;
  expect(devices.list()).toMatchObject([{ online: true, lastSeen: clock.now, version: "0.2.0" }]);
  devices.left(id);
  const leftAt = clock.now;
  clock.now += minute;
  expect(devices.list()).toMatchObject([{ online: false, lastSeen: leftAt }]);
  expect(store.device(id)?.lastSeen).toBe(leftAt - second);
});
