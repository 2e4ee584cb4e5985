import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { within } from "../testing/wait-until.ts";
import { serverFor } from "./tls-server.ts";

const half = "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 99\r\n\r\n{";

test.each([
  ["headers", "GET / HTTP/1.1\r\nhost:"],
  ["a body", half],
])("[W3] who never ends %s is sent away", async (_, begun) => {
  const patience = { hello: 50, headers: 50, request: 100, look: 20 };
  const server = serverFor(null, patience)((request) => request.resume());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const socket = connect(typeof address === "object" ? (address?.port ?? 0) : 0, "127.0.0.1");
  socket.setEncoding("utf8").write(begun);
  const [answer] = await within("its end", once(socket, "data"));
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  socket.destroy();
  server.close();
});

test("[W3] nobody keeps a connection with half a request for longer than half a minute", () => {
  const server = serverFor(null)(() => {});
  expect(server.requestTimeout).toBeLessThanOrEqual(30_000);
  expect(server.headersTimeout).toBeLessThan(server.requestTimeout);
});
