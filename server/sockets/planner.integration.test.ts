import { expect, test } from "vitest";
import { questionAcknowledgement } from "../../shared/protocol/questions.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import { monday, wallTime } from "../../shared/testing/wall-time.ts";
import { listenSockets } from "../testing/listen-sockets.ts";
import { counter, kiosk, planner } from "../testing/wire-client.ts";
import { makeLink, open } from "../testing/wire-link.ts";

const queue = "appointments";
const person = { name: "Visitor 17", email: null, phone: null, fileNumber: null };
const booking = {
  type: "BookFor",
  service: "study",
  due: wallTime("14:00"),
  people: 1,
  language: "de",
  ...person,
} as const;

test("[W2] what one counter books, whoever plans that day sees at once, and others do not", async () => {
  await using server = await listenSockets();
  server.open();
  const desk = await counter(server.url, "c3");
  const today = await planner(server.url, { counter: "c1", queue, from: monday, days: 1 });
  const tomorrow = await planner(server.url, { counter: "c1", queue, from: "2026-11-24", days: 1 });
  await desk.ask({ type: "TakeDuty", staff: "s03", duty: { kind: "front" } });
  const answer = await desk.ask(booking);
  const seen = await today.views.where("the booking", ({ appointments }) => {
    return Object.values(appointments).some(({ name }) => name === person.name);
  });
  const [shown] = Object.values(seen.appointments);
  expect(answer).toMatchObject({ kind: "appointment", code: shown?.code });
  expect(tomorrow.views.view.appointments).toEqual({});
  for (const client of [desk, today, tomorrow]) client.close();
});

test("[W3] a counter's question is answered; anybody else's, and a malformed one, gets an error code", async () => {
  await using server = await listenSockets();
  server.open();
  const desk = await counter(server.url, "c3");
  const asked = async (client: Pick<typeof desk, "raw">, question: unknown) =>
    questionAcknowledgement.parse(await client.raw("ask", question));
  const free = { type: "FreeSlots", service: "study", people: 1 };
  expect(await asked(desk, free)).toMatchObject({ ok: true, reply: { kind: "slots" } });
  expect(await asked(desk, { type: "FindAppointments", text: "Visitor 17" })).toEqual({
    ok: true,
    reply: { kind: "appointments", found: [], more: false },
  });
  for (const [question, path] of [
    [{ type: "FindAppointments", text: "x" }, "text"],
    [{ ...free, people: 0 }, "people"],
    [{ type: "DropTables" }, "type"],
    [null, ""],
  ] as const) {
    expect(await asked(desk, question)).toMatchObject({
      ok: false,
      error: { code: "malformed", path },
    });
  }
  const hall = await kiosk(server.url);
  const plan = await planner(server.url, { counter: "c3", queue, from: monday, days: 1 });
  for (const client of [hall, plan]) {
    expect(await asked(client, free)).toEqual({ ok: false, error: { code: "not-allowed" } });
    client.close();
  }
  desk.close();
});

test("[W3] questions count as messages: a flood of them ends its connection", async () => {
  const limits = { connections: 10, burst: 5, perSecond: 1, stuck: 5_000, again: 250 };
  await using server = await listenSockets(limits);
  server.open();
  const desk = await counter(server.url, "c3", { reconnect: false });
  const ended = desk.disconnected();
  for (let count = 0; count < 10; count += 1) {
    desk.socket.emit("ask", { type: "FindAppointments", text: "Visitor 17" });
  }
  expect(await ended).toBe("io server disconnect");
});

test("[W3] more questions than anybody types are not looked into, while commands go on", async () => {
  await using server = await listenSockets();
  server.open();
  const desk = await counter(server.url, "c3");
  const question = { type: "FindAppointments", text: "Visitor 17" };
  const replies = await Promise.all(Array.from({ length: 200 }, () => desk.raw("ask", question)));
  const refused = replies.filter((reply) => !questionAcknowledgement.parse(reply).ok);
  expect(refused[0]).toEqual({ ok: false, error: { code: "flooding" } });
  expect(refused.length).toBeGreaterThan(100);
  expect(replies.length - refused.length).toBeGreaterThanOrEqual(20);
  expect(await desk.ask(booking)).toMatchObject({ kind: "appointment" });
  desk.close();
});

test("[W3] a planner names a counter, a queue and a date that can be planned", async () => {
  await using server = await listenSockets();
  server.open();
  const auth = { protocol: protocolVersion, audience: "planner", counter: "c1", queue };
  const refused = async (differs: Readonly<Record<string, unknown>>) => {
    const link = makeLink(server.url, { ...auth, from: monday, days: 1, ...differs });
    return open(link).then(
      () => "let in",
      (error: Error) => error.message,
    );
  };
  expect(await refused({ counter: "nowhere" })).toBe("unknown-counter");
  expect(await refused({ queue: "nowhere" })).toBe("unknown-queue");
  for (const wrong of [
    { from: "2026-11-31" },
    { from: "1926-11-23" },
    { from: "9999-12-31" },
    { days: 0 },
    { days: 8 },
  ]) {
    expect(await refused(wrong)).toBe("malformed-handshake");
  }
});
