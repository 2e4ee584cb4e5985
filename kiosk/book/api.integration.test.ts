import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { bookingPaths } from "../../shared/protocol/booking-pages.ts";
import { bookingApi } from "./api.ts";
import type { ProofSource } from "./proof.ts";

const secret = "1".repeat(39);
const hold = { type: "HoldSlot", service: "study", people: 1, due: 9_000 } as const;
const release = { type: "ReleaseHold", secret } as const;
const done = { ok: true, answer: { kind: "done" } };
const refused = (code: string) => ({ ok: false, error: { code } });

const open: { close(): void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

/** A server that says these things one after the other; null breaks the connection instead. */
async function saying(...answers: readonly (object | null)[]) {
  const heard: unknown[] = [];
  const server = createServer((request, response) => {
    const hear = async () => {
      heard.push(await bodyOf(request));
      const answer = answers[heard.length - 1] ?? null;
      if (answer === null) request.socket.destroy();
      else response.setHeader("content-type", "application/json").end(JSON.stringify(answer));
    };
    hear().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(server);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { origin: originOf(address), heard };
}

const originOf = ({ port }: AddressInfo) => `http://127.0.0.1:${port}`;

function numbered(): ProofSource {
  let made = 0;
  return { prepare: () => undefined, take: async () => `proof ${(made += 1)}` };
}

const patience = { pauses: [1, 1] };
const idsOf = (heard: readonly unknown[]) =>
  heard.map((body) => Reflect.get(Object(Reflect.get(Object(body), "command")), "id"));

describe("the booking pages' way to the server", () => {
  it("[W1] sends a command whose answer was lost again under its id", async () => {
    const { origin, heard } = await saying(null, done);
    const api = bookingApi(numbered(), { origin, patience });
    expect(await api.send(release)).toEqual({ ok: true, value: { kind: "done" } });
    expect(heard).toHaveLength(2);
    expect(new Set(idsOf(heard)).size).toBe(1);
  });

  it("[W1] keeps the id of what was given up, so that sending it once more does not do it twice", async () => {
    const { origin, heard } = await saying(null, null, null, done, done);
    const api = bookingApi(numbered(), { origin, patience });
    expect(await api.send(release)).toEqual({ ok: false, trouble: { code: "offline" } });
    expect((await api.send(release)).ok).toBe(true);
    expect((await api.send(release)).ok).toBe(true);
    const [first, second, third, fourth, fifth] = idsOf(heard);
    expect([second, third, fourth]).toEqual([first, first, first]);
    expect(fifth).not.toBe(first);
  });

  it("[B10] proves its work anew, once, when the server does not take the first proof", async () => {
    const { origin, heard } = await saying(refused("proof-needed"), done);
    const api = bookingApi(numbered(), { origin, patience });
    expect((await api.send(hold)).ok).toBe(true);
    expect(heard).toMatchObject([{ proof: "proof 1" }, { proof: "proof 2" }]);
    expect(new Set(idsOf(heard)).size).toBe(1);
  });

  it("[B10] does not try for ever to please a server that takes no proof", async () => {
    const { origin, heard } = await saying(refused("proof-needed"), refused("proof-needed"), done);
    const api = bookingApi(numbered(), { origin, patience });
    expect(await api.send(hold)).toEqual({ ok: false, trouble: { code: "proof-needed" } });
    expect(heard).toHaveLength(2);
  });

  it("proves nothing for what needs no proof", async () => {
    const { origin, heard } = await saying(done);
    await bookingApi(numbered(), { origin, patience }).send(release);
    expect(heard[0]).not.toHaveProperty("proof");
  });

  it("[W1] waits for the next server when one is stopping", async () => {
    const { origin } = await saying(refused("stopping"), done);
    expect((await bookingApi(numbered(), { origin, patience }).send(release)).ok).toBe(true);
  });

  it("takes an answer it cannot read for none", async () => {
    const { origin } = await saying({ ok: "perhaps" }, { ok: "perhaps" }, { ok: "perhaps" });
    const result = await bookingApi(numbered(), { origin, patience }).send(release);
    expect(result).toEqual({ ok: false, trouble: { code: "offline" } });
  });

  it("looks whether a confirmation can be had as a file before the page is left for it", async () => {
    const statuses = [200, 503];
    const asked: unknown[] = [];
    const server = createServer(({ method, url }, response) => {
      asked.push(`${method} ${url}`);
      response.writeHead(statuses[asked.length - 1] ?? 500).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const api = bookingApi(numbered(), { origin: originOf(address), patience });
    expect(await api.document(secret)).toBe("there");
    expect(await api.document(secret)).toBe("missing");
    expect(asked[0]).toBe(`HEAD ${bookingPaths.document(secret)}`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await api.document(secret)).toBe("offline");
  });
});
