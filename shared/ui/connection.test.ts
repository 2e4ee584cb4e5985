import { createServer, type Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { afterEach, expect, test } from "vitest";
import type { Session } from "../protocol/access.ts";
import type { KioskView } from "../protocol/views.ts";
import { connect, type Connection, type ConnectionState } from "./connection.ts";

const view: KioskView = {
  audience: "kiosk",
  kiosk: "hall",
  office: {
    name: "Example office",
    address: "Example street 1",
    zone: "Europe/Berlin",
    languages: ["de"],
    publicUrl: "http://127.0.0.1",
  },
  choices: [],
  criteria: [],
  queues: {},
  closed: false,
  opensAt: null,
  printer: "ready",
  slips: {},
  codeEntryPausedUntil: null,
};

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A Socket.IO server on a free (or the given) port, as the real one is set up. */
async function serve(listen: (io: Server) => void, port = 0) {
  const http: HttpServer = createServer();
  const io = new Server(http, {
    transports: ["websocket"],
    pingInterval: 2_000,
    pingTimeout: 3_000,
  });
  listen(io);
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  const stop = async () => void (await io.close());
  closing.push(stop);
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, stop };
}

function open(url: string) {
  const connection = connect(
    { protocol: 1, audience: "kiosk", kiosk: "hall" },
    { url, resendAfter: 50, retryRefusedAfter: 20 },
  );
  closing.push(() => connection.close());
  return connection;
}

function until<V, W>(
  connection: Connection<V, W>,
  holds: (state: ConnectionState<V>) => boolean,
): Promise<ConnectionState<V>> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(connection.current())) return;
      stop();
      resolve(connection.current());
    };
    const stop = connection.subscribe(look);
    look();
  });
}

const done = { ok: true, answer: { kind: "done" } } as const;
const wish = { type: "TakeTicket", queue: "clearing", language: "de" } as const;

test("[W2] a view is the snapshot with the changes in sequence", async () => {
  const { url } = await serve((io) =>
    io.on("connection", (socket) => {
      socket.emit("view", { epoch: "a", seq: 7, at: 1_000, snapshot: view });
      socket.emit("view", {
        epoch: "a",
        seq: 8,
        at: 1_001,
        change: { sections: { closed: true } },
      });
    }),
  );
  const state = await until(open(url), ({ view }) => view?.closed === true);
  expect(state.online).toBe(true);
  expect(state.view?.kiosk).toBe("hall");
});

test.each([
  [
    "a sequence number is missing",
    { epoch: "a", seq: 9, at: 1, change: { sections: { closed: true } } },
  ],
  [
    "the server is another run",
    { epoch: "b", seq: 8, at: 1, change: { sections: { closed: true } } },
  ],
  [
    "a change makes no view",
    { epoch: "a", seq: 8, at: 1, change: { sections: { closed: "yes" } } },
  ],
  ["the message is malformed", { epoch: "a", nonsense: true }],
])("[W2] a new snapshot is asked for when %s", async (_, message) => {
  const { url } = await serve((io) =>
    io.on("connection", (socket) => {
      socket.on("resync", () =>
        socket.emit("view", {
          epoch: "b",
          seq: 1,
          at: 1,
          snapshot: { ...view, kiosk: "repaired" },
        }),
      );
      socket.emit("view", { epoch: "a", seq: 7, at: 1, snapshot: view });
      socket.emit("view", message);
    }),
  );
  const state = await until(open(url), ({ view }) => view?.kiosk === "repaired");
  expect(state.view?.closed).toBe(false);
});

test("[W1] an unanswered command is sent again with the same id until it is answered", async () => {
  const ids: unknown[] = [];
  const { url } = await serve((io) =>
    io.on("connection", (socket) =>
      socket.on("command", (command: { id: unknown }, answer: (ack: unknown) => void) => {
        ids.push(command.id);
        if (ids.length === 3) answer(done);
      }),
    ),
  );
  expect(await open(url).send(wish)).toEqual(done);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(1);
});

test("[W1] a command outlives a restart of the server", async () => {
  const ids: unknown[] = [];
  const firstAsked = Promise.withResolvers<void>();
  const first = await serve((io) =>
    io.on("connection", (socket) =>
      socket.on("command", (command: { id: unknown }, answer: (ack: unknown) => void) => {
        ids.push(command.id);
        answer({ ok: false, error: { code: "stopping" } });
        firstAsked.resolve();
      }),
    ),
  );
  const acknowledged = open(first.url).send(wish);
  await firstAsked.promise;
  await first.stop();
  await serve(
    (io) =>
      io.on("connection", (socket) =>
        socket.on("command", (command: { id: unknown }, answer: (ack: unknown) => void) => {
          ids.push(command.id);
          answer(done);
        }),
      ),
    first.port,
  );
  expect(await acknowledged).toEqual(done);
  expect(new Set(ids).size).toBe(1);
});

test("an abandoned command is not sent when the server returns", async () => {
  const http = await serve(() => {});
  await http.stop();
  const connection = open(http.url);
  const giveUp = new AbortController();
  const abandoned = connection.send(wish, { signal: giveUp.signal });
  giveUp.abort();
  await expect(abandoned).rejects.toThrow("nobody waits");
  const types: unknown[] = [];
  await serve(
    (io) =>
      io.on("connection", (socket) =>
        socket.on("command", (command: { type: unknown }, answer: (ack: unknown) => void) => {
          types.push(command.type);
          answer(done);
        }),
      ),
    http.port,
  );
  await connection.send({ type: "Rejoin", secret: "1".repeat(39) });
  expect(types).toEqual(["Rejoin"]);
});

test("a refusal at the door is told by name, and the page gets in once it is lifted", async () => {
  let known = false;
  const { url } = await serve((io) => {
    io.use((_, next) => next(known ? undefined : new Error("unknown-kiosk")));
    io.on("connection", (socket) =>
      socket.emit("view", { epoch: "a", seq: 1, at: 1, snapshot: view }),
    );
  });
  const connection = open(url);
  expect((await until(connection, ({ refused }) => refused !== null)).refused).toBe(
    "unknown-kiosk",
  );
  known = true;
  expect((await until(connection, ({ online }) => online)).refused).toBeNull();
});

test("[D3] a lost connection is told, and the last view stays", async () => {
  const server = await serve((io) =>
    io.on("connection", (socket) =>
      socket.emit("view", { epoch: "a", seq: 1, at: 1, snapshot: view }),
    ),
  );
  const connection = open(server.url);
  await until(connection, ({ online }) => online);
  await server.stop();
  const state = await until(connection, ({ online }) => !online);
  expect(state.offlineSince).not.toBeNull();
  expect(state.view).toEqual(view);
});

const session: Session = {
  access: "enrolled",
  firstStart: false,
  oidc: false,
  person: null,
  lockedSince: null,
  idleAfter: 600_000,
  here: { at: 1_000, office: "Example office", number: "1", area: { de: "Wartebereich A" } },
  candidates: {},
};
const person = {
  staff: "s01",
  name: "Person 01",
  roles: ["front-office"],
  by: "password",
  mustChangePassword: false,
} satisfies Session["person"];

test.each([
  ["nobody is signed in", session],
  ["the screen is locked", { ...session, person, lockedSince: 900 }],
  [
    "a password has to be changed first",
    { ...session, person: { ...person, mustChangePassword: true } },
  ],
])("[X5] a counter that is shown no view is online all the same while %s", async (_, told) => {
  const { url } = await serve((io) =>
    io.on("connection", (socket) => socket.emit("session", told)),
  );
  const state = await until(open(url), ({ online }) => online);
  expect(state).toMatchObject({ view: null, session: told, refused: null, offlineSince: null });
  expect(Math.abs(Date.now() + state.clockOffset - 1_000)).toBeLessThan(60_000);
});

test("[X5] where somebody works it is online with the view, not before", async () => {
  const { url } = await serve((io) =>
    io.on("connection", (socket) => socket.emit("session", { ...session, person })),
  );
  const state = await until(open(url), ({ session }) => session !== null);
  expect(state.online).toBe(false);
});

test("[X5] the last view stays behind a lock, and goes with the person", async () => {
  const { url } = await serve((io) =>
    io.on("connection", (socket) => {
      socket.emit("view", { epoch: "a", seq: 7, at: 1, snapshot: view });
      socket.emit("session", { ...session, person, lockedSince: 900 });
      socket.on("access", () => {
        socket.emit("session", session);
        // Of the room it has left: there is nothing to change any more.
        socket.emit("view", {
          epoch: "a",
          seq: 8,
          at: 1,
          change: { sections: { closed: true } },
        });
        socket.emit("view", { epoch: "a", seq: 1, at: 1, snapshot: { ...view, kiosk: "next" } });
      });
    }),
  );
  const connection = open(url);
  const locked = await until(connection, ({ session }) => session !== null);
  expect(locked.view).toEqual(view);
  const seen: (string | undefined)[] = [];
  connection.subscribe(() => seen.push(connection.current().view?.kiosk));
  connection.request("access", {}).catch(() => {});
  await until(connection, ({ view }) => view?.kiosk === "next");
  expect(seen).toEqual([undefined, "next"]);
});
