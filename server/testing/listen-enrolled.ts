import { createServer } from "node:http";
import { join } from "node:path";
import type { AccessAcknowledgement, AccessRequest } from "../../shared/protocol/access.ts";
import { accessAcknowledgement, session, type Session } from "../../shared/protocol/access.ts";
import type { CounterWish } from "../../shared/protocol/commands.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { DeviceKind } from "../../shared/protocol/device-proof.ts";
import { Devices } from "../access/devices/devices.ts";
import { randomId } from "../access/devices/random-id.ts";
import { SqliteAccessStore } from "../access/store/sqlite-access-store.ts";
import { guardedDoor } from "../guarded-door.ts";
import { officeSettings } from "../office-settings.ts";
import { openSqliteJournal } from "../journal/sqlite/sqlite-journal.ts";
import { Publisher } from "../office/publisher.ts";
import { SqlitePeople } from "../people/sqlite-people.ts";
import { settingsEvents } from "../sockets/settings-events.ts";
import { Sockets } from "../sockets/sockets.ts";
import { TestPages } from "../test-pages.ts";
import { TestDevice } from "./device.ts";
import { openOffice } from "./open-office.ts";
import { quickSecrets } from "./open-staff.ts";
import { ViewLog } from "./view-log.ts";
import { within } from "./wait-until.ts";
import { makeLink, open, type WireLink } from "./wire-link.ts";

/** A counter's connection and what it was told about who sits there. */
export interface StaffedCounter extends WireLink<CounterWish> {
  readonly device: string;
  readonly views: ViewLog<"counter">;
  access(request: AccessRequest | object): Promise<AccessAcknowledgement>;
  /** The first session, now or from now on, that the condition holds for. */
  sessionWhere(what: string, holds: (session: Session) => boolean): Promise<Session>;
}

type WithProof = Exclude<Handshake, { audience: "ticket" | "tool" }>;
type Unproven = WithProof extends infer H
  ? H extends unknown
    ? Omit<H, "protocol" | "proof">
    : never
  : never;

/** The real sockets over SQLite in this directory, where devices are enrolled and people sign in. */
export async function listenEnrolled(data: string) {
  const journal = openSqliteJournal(data);
  const people = new SqlitePeople(() => journal.database);
  const opened = await openOffice({ journal });
  const { office, clock, log } = opened;
  const store = new SqliteAccessStore(() => journal.database);
  const now = () => clock.now;
  const devices = new Devices({
    access: "enrolled",
    store,
    definition: () => office.definition,
    clock: now,
    stopwatch: now,
    certificate: "",
    log,
  });
  const guarded = { data, office, journal, store, devices, clock: now, log, secrets: quickSecrets };
  const { door, audit, proofs } = guardedDoor(guarded);
  // There are no printers: a test page of any has failed at once.
  const testPages = new TestPages({
    spooler: { add: () => false },
    definition: () => office.definition,
    clock: now,
  });
  const settings = officeSettings({
    store,
    devices,
    staff: door,
    guard: door,
    audit,
    proofs,
    office,
    clock: now,
    log,
    printer: () => "ready",
    testPages: () => testPages,
    definitions: null,
  });
  const http = createServer((_request, response) => response.writeHead(404).end());
  const sockets = new Sockets([{ http, side: "office", secure: false }], {
    office,
    devices,
    staff: door,
    people,
    log,
    toolToken: "a token of the test's own",
    speaks: [settingsEvents(settings)],
  });
  const publisher = new Publisher({
    office,
    people,
    mails: journal.outbox,
    log,
    publicUrl: "http://localhost",
    epoch: crypto.randomUUID(),
    printer: () => "ready",
    send: (audience, message) => sockets.send(audience, message),
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  http.listen(0, "127.0.0.1", resolve);
  await listening;
  const address = http.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  sockets.open(publisher);

  const keys = new Map<string, TestDevice>();
  const enrol = (kind: DeviceKind, place: string): string => {
    const key = new TestDevice(kind);
    const device = randomId("d-");
    store.saveDevice({
      id: device,
      kind,
      publicKey: key.publicKey,
      name: device,
      place,
      printer: null,
      version: "0.1.0",
      enrolledAt: now(),
      enrolledBy: "s01",
      revokedAt: null,
      lastSeen: null,
    });
    keys.set(device, key);
    return device;
  };
  /** A handshake as this device makes it. */
  const proven = (device: string, shake: Unproven) => {
    const nonce = devices.challenges.ask(device);
    const proof = keys.get(device)?.proof(device, nonce, shake.audience);
    return { protocol: protocolVersion, ...shake, proof };
  };
  /** Opens a connection of this device; rejects with the server's refusal. */
  const connect = async <W extends object>(device: string, shake: Unproven) => {
    const link = makeLink<W>(url, proven(device, shake), { reconnect: false });
    await open(link);
    return link;
  };
  const counter = async (key: string, device = enrol("counter", key)): Promise<StaffedCounter> => {
    const link = makeLink<CounterWish>(url, proven(device, { audience: "counter", counter: key }), {
      reconnect: false,
    });
    const told: Session[] = [];
    const waiting = new Set<() => void>();
    link.socket.on("session", (message: unknown) => {
      told.push(session.parse(message));
      for (const look of waiting) look();
    });
    const views = new ViewLog("counter");
    views.listen(link.socket);
    await open(link);
    return {
      ...link,
      device,
      views,
      access: async (request) => accessAcknowledgement.parse(await link.raw("access", request)),
      async sessionWhere(what, holds) {
        const { promise, resolve: found } = Promise.withResolvers<Session>();
        const look = () => {
          const last = told.at(-1);
          if (last !== undefined && holds(last)) found(last);
        };
        waiting.add(look);
        look();
        try {
          return await within(what, promise);
        } finally {
          waiting.delete(look);
        }
      },
    };
  };
  return {
    ...opened,
    url,
    store,
    devices,
    door,
    audit,
    enrol,
    connect,
    counter,
    keyFile: join(data, "audit-key"),
    async [Symbol.asyncDispose]() {
      publisher.close();
      await sockets.close();
      await office.close();
    },
  };
}
