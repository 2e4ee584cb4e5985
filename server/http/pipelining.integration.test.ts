import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { serverFor } from "./tls-server.ts";

test("[W3] a connection that asks thousands of things at once is closed, and nothing of it is kept", async () => {
  let asked = 0;
  const server = serverFor(null)((_request, response) => {
    asked += 1;
    response.end("here");
  });
  onTestFinished(() => void server.close());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;

  const flood = connect(port, "127.0.0.1");
  flood.on("error", () => {}).resume();
  const closed = once(flood, "close");
  flood.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n".repeat(2_000));
  await closed;
  expect(asked).toBeLessThan(200);

  const phone = await fetch(`http://127.0.0.1:${port}/`);
  expect(await phone.text()).toBe("here");
});
