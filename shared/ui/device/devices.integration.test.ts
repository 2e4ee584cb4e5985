import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { Server } from "socket.io";
import { afterEach, expect, test } from "vitest";
import { Devices } from "../../../server/access/devices/devices.ts";
import { MemoryAccessStore } from "../../../server/access/store/memory-access-store.ts";
import { challengeRequest } from "../../protocol/device-proof.ts";
import { handshake } from "../../protocol/handshake.ts";
import { pairingRequest, pairingReveal } from "../../protocol/pairing.ts";
import { testOffice } from "../../testing/office.ts";
import { connect } from "../connection.ts";
import { enrolledDevice } from "./enrolled-device.ts";
import { Entrance } from "./entrance.ts";
import { readEnrolment, writeEnrolment } from "./enrolment.ts";
import { pair, type PairingStage } from "./pair.ts";
import { pairInTurn } from "./pair-in-turn.ts";
import type { ThisDevice } from "./this-device.ts";

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const quick = { look: 10, again: 10, renew: 60_000 };
const hall = { name: "Kiosk 1", place: "hall", printer: null };

/** The real devices behind the routes and the handshake of the protocol. */
async function openOffice() {
  const definition = testOffice();
  const devices = new Devices({
    access: "enrolled",
    store: new MemoryAccessStore(),
    definition: () => definition,
    clock: Date.now,
    stopwatch: () => performance.now(),
    certificate: "",
    log: { info() {}, warn() {}, error() {} },
  });
  const http = createServer((request, response) => void answer(devices, request, response));
  const io = new Server(http, { transports: ["websocket"] });
  const proofs: unknown[] = [];
  io.use((socket, next) => {
    const shake = handshake.parse(socket.handshake.auth);
    const proof = "proof" in shake ? shake.proof : undefined;
    proofs.push(proof);
    const device = proof === undefined ? null : devices.prove(proof, shake.audience);
    next(device === null ? new Error("not-enrolled") : undefined);
  });
  devices.onGone(() => io.disconnectSockets(true));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  closing.push(async () => void (await io.close()));
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return { devices, io, proofs, server: `http://127.0.0.1:${address.port}` };
}

async function answer(devices: Devices, request: IncomingMessage, response: ServerResponse) {
  const content: unknown = request.method === "POST" ? await json(request) : null;
  const [, id = "", reveal] =
    /^\/api\/devices\/pairing\/(p-[a-z0-9]+)(\/reveal)?$/.exec(request.url ?? "") ?? [];
  const reply = (): unknown => {
    if (request.url === "/api/devices/challenge") {
      return { nonce: devices.challenges.ask(challengeRequest.parse(content).device) };
    }
    if (request.url === "/api/devices/pairing") {
      const applicant = { address: "127.0.0.1", seesCertificate: false };
      return devices.pairings.begin(pairingRequest.parse(content), applicant);
    }
    if (reveal === undefined) return devices.pairings.state(id);
    return { revealed: devices.pairings.reveal(id, pairingReveal.parse(content).nonce) };
  };
  response.end(JSON.stringify(reply()));
}

/** A machine with a key of its own; `another` to see what a wrong one gives. */
function machine(server: string): ThisDevice {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  return {
    kind: "kiosk",
    server,
    version: "test",
    key: () => Promise.resolve({ publicKey: x, sign: (text) => signed(text, privateKey) }),
    certificate: () => Promise.resolve(""),
  };
}

const signed = (text: string, key: KeyObject) =>
  Promise.resolve(sign(null, Buffer.from(text), key).toString("base64url"));

/** Pairs in the background; what it shows can be waited for. */
function pairing(device: ThisDevice, pace = quick) {
  const gone = new AbortController();
  closing.push(() => gone.abort());
  const stages: PairingStage[] = [];
  const waiting = new Set<() => void>();
  const show = (stage: PairingStage) => {
    stages.push(stage);
    for (const look of waiting) look();
  };
  const enrolled = pair(device, show, gone.signal, pace);
  enrolled.catch((error: unknown) => {
    if (!gone.signal.aborted) throw error;
  });
  const code = (no = 1) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const codes = stages.flatMap((stage) => (stage.stage === "shown" ? [stage.code] : []));
        const found = codes[no - 1];
        if (found !== undefined) resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { enrolled, stages, code };
}

class Memory implements Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  readonly #items = new Map<string, string>();
  getItem(name: string) {
    return this.#items.get(name) ?? null;
  }
  setItem(name: string, value: string) {
    this.#items.set(name, value);
  }
  removeItem(name: string) {
    this.#items.delete(name);
  }
}

const kioskAt = (kiosk: string) => ({ protocol: 1, audience: "kiosk", kiosk }) as const;

/** Until a condition holds that `subscribe` tells changes of. */
function until(subscribe: (listener: () => void) => () => void, holds: () => boolean) {
  return new Promise<void>((resolve) => {
    const look = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}

test("[X1] a device shows the code that the server computes, and comes in once it is approved", async () => {
  const { devices, server } = await openOffice();
  const { enrolled, code } = pairing(machine(server));
  const shown = await code();
  expect(devices.waiting().map((each) => each.code)).toEqual([shown]);
  const approved = devices.approve(shown, hall, "s01");
  expect(approved.ok).toBe(true);
  expect(await enrolled).toMatchObject({ name: "Kiosk 1", place: "hall" });
});

test("[X1] a code that nobody typed is renewed; one that was refused as well", async () => {
  const { devices, server } = await openOffice();
  const { stages, code } = pairing(machine(server), { ...quick, renew: 30 });
  const first = await code();
  expect(await code(2)).not.toBe(first);

  const other = pairing(machine(server));
  devices.refuse(await other.code(), "s01");
  await other.code(2);
  expect(other.stages).toContainEqual({ stage: "refused" });
  expect(stages).not.toContainEqual({ stage: "refused" });
});

test("[X1] a server that enrols nobody ends pairing", async () => {
  const http = createServer((_, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  closing.push(() => void http.close());
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  expect(await pairing(machine(`http://127.0.0.1:${address.port}`)).enrolled).toBeNull();
});

test("[X1] without a key there is no code", async () => {
  const { server } = await openOffice();
  const keyless = { ...machine(server), key: () => Promise.reject(new Error("no Ed25519")) };
  const { stages } = pairing(keyless);
  await expect.poll(() => stages).toContainEqual({ stage: "no-key" });
});

test("[X1] windows of one machine show one code at a time, and one approval lets all of them in", async () => {
  const { devices, server } = await openOffice();
  const device = machine(server);
  const storage = new Memory();
  const gone = new AbortController();
  closing.push(() => gone.abort());
  const stages: PairingStage[][] = [];
  const open = () => {
    const shown: PairingStage[] = [];
    stages.push(shown);
    const { promise, resolve } = Promise.withResolvers<string | null>();
    void pairInTurn(
      device,
      {
        show: (stage) => shown.push(stage),
        onEnrolled(enrolment) {
          writeEnrolment(storage, "kiosk", enrolment);
          resolve(enrolment?.place ?? null);
        },
        signal: gone.signal,
        pace: quick,
      },
      { locks: navigator.locks, storage },
    );
    return promise;
  };
  const windows = [open(), open(), open()];
  const shown = () => stages.flat().filter(({ stage }) => stage === "shown");
  await expect.poll(shown).toHaveLength(1);
  await expect.poll(() => stages.flat()).toContainEqual({ stage: "other-window" });
  const [waiting] = devices.waiting();
  devices.approve(waiting?.code ?? "", hall, "s01");
  expect(await Promise.all(windows)).toEqual(["hall", "hall", "hall"]);
  expect(shown()).toHaveLength(1);
  expect(devices.waiting()).toEqual([]);
});

test("[X1] each connection signs a fresh challenge, the one beside it too", async () => {
  const { devices, io, proofs, server } = await openOffice();
  const device = machine(server);
  const { enrolled, code } = pairing(device);
  devices.approve(await code(), hall, "s01");
  const { device: id = "" } = (await enrolled) ?? {};
  const welcomed = Promise.withResolvers<void>();
  let count = 0;
  io.on("connection", () => {
    count += 1;
    if (count === 2) welcomed.resolve();
  });
  const connection = connect(kioskAt("hall"), { url: server, device: enrolledDevice(device, id) });
  const beside = connection.beside(kioskAt("hall"));
  closing.push(
    () => connection.close(),
    () => beside.close(),
  );
  await welcomed.promise;
  expect(proofs).toHaveLength(2);
  expect(proofs[0]).not.toEqual(proofs[1]);
  expect(proofs[0]).toMatchObject({ device: id });
});

test("[X2] a revoked device is told so by name, and one that is approved again enters", async () => {
  const { devices, io, server } = await openOffice();
  const device = machine(server);
  const storage = new Memory();
  const entrance = new Entrance({
    machine: device,
    storage,
    addressed: null,
    open: (place, way) => connect(kioskAt(place), { ...way, retryRefusedAfter: 20 }),
  });
  closing.push(() => entrance.current()?.connection.close());
  expect(entrance.current()).toBeNull();
  const first = pairing(device);
  devices.approve(await first.code(), hall, "s01");
  const arrived = Promise.withResolvers<void>();
  io.once("connection", () => arrived.resolve());
  entrance.enrol(await first.enrolled);
  await arrived.promise;
  const connection = entrance.current()?.connection;
  if (connection === undefined) throw new Error("no connection");
  devices.revoke(readEnrolment(storage, "kiosk")?.device ?? "");
  await until(connection.subscribe, () => connection.current().refused === "not-enrolled");

  const again = pairing(device);
  devices.approve(await again.code(), { ...hall, name: "Kiosk 2" }, "s01");
  const back = Promise.withResolvers<void>();
  io.once("connection", () => back.resolve());
  entrance.enrol(await again.enrolled);
  await back.promise;
  expect(readEnrolment(storage, "kiosk")?.name).toBe("Kiosk 2");
});

test("a challenge that comes with no answer is asked for again", async () => {
  const { devices, io, server } = await openOffice();
  const device = machine(server);
  const { enrolled, code } = pairing(device);
  devices.approve(await code(), hall, "s01");
  const { device: id = "" } = (await enrolled) ?? {};
  const real = enrolledDevice(device, id);
  let failures = 2;
  const arrived = Promise.withResolvers<void>();
  io.once("connection", () => arrived.resolve());
  const prove: typeof real.prove = (audience) => {
    failures -= 1;
    return failures < 0 ? real.prove(audience) : Promise.reject(new Error("no network"));
  };
  const connection = connect(kioskAt("hall"), {
    url: server,
    retryRefusedAfter: 20,
    device: { prove },
  });
  closing.push(() => connection.close());
  await arrived.promise;
  expect(connection.current().refused).toBeNull();
});
