import { X509Certificate } from "node:crypto";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:https";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTemporaryDirectory, removeDirectory } from "../../testing/temporary-directory.ts";
import { makeCertificate } from "./self-signed.ts";
import { givenCertificate, ownCertificate } from "./server-certificate.ts";

let data: string;
beforeEach(() => {
  data = makeTemporaryDirectory();
});
afterEach(() => removeDirectory(data));

const hosts = ["wartemarke.example.org", "127.0.0.1", "::1", "2001:db8::17:0:2"];

test("[X7] the office's own certificate is one that TLS clients take for each of its names", async () => {
  const { certificate, key } = await ownCertificate(data, hosts);
  const parsed = new X509Certificate(certificate);
  expect(parsed.subjectAltName).toBe(
    "DNS:wartemarke.example.org, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1, " +
      "IP Address:2001:DB8:0:0:0:17:0:2",
  );
  expect(parsed).toMatchObject({ ca: false, keyUsage: ["1.3.6.1.5.5.7.3.1"] });
  expect(parsed.verify(parsed.publicKey)).toBe(true);

  const server = createServer({ cert: certificate, key }, (_, response) => response.end("here"));
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await listening;
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const ask = (servername?: string) => {
    const { promise: answer, resolve: told, reject } = Promise.withResolvers<number>();
    const options = { host: "127.0.0.1", port, ca: certificate, ...(servername && { servername }) };
    request(options, ({ statusCode = 0 }) => told(statusCode))
      .on("error", reject)
      .end();
    return answer;
  };
  expect(await ask()).toBe(200);
  expect(await ask("wartemarke.example.org")).toBe(200);
  await expect(ask("elsewhere.example.org")).rejects.toThrow("altnames");
  server.close();
  server.closeAllConnections();
});

test("[X1] it is made once, its key is the server's alone, and its fingerprint is what devices pin", async () => {
  const first = await ownCertificate(data, hosts);
  expect(statSync(join(data, "tls-key.pem")).mode & 0o777).toBe(0o600);
  expect(first.warnings).toEqual([]);
  expect(await ownCertificate(data, hosts)).toEqual(first);
  const shown = new X509Certificate(first.certificate).fingerprint256;
  expect(first.fingerprint).toBe(shown.replaceAll(":", "").toLowerCase());

  const moved = await ownCertificate(data, [...hosts, "192.0.2.9"]);
  expect(moved.fingerprint).toBe(first.fingerprint);
  expect(moved.warnings).toMatchObject([expect.stringContaining("192.0.2.9")]);
  rmSync(join(data, "tls-certificate.pem"));
  expect((await ownCertificate(data, hosts)).fingerprint).not.toBe(first.fingerprint);
});

test("a certificate that is given is checked, and what is wrong with it is said", async () => {
  const day = { hours: 24 };
  const now = Temporal.Now.instant();
  const good = await write(now.subtract(day), now.add({ hours: 24 * 90 }), "good");
  const old = await write(now.subtract({ hours: 48 }), now.subtract(day), "old");
  const soon = await write(now.subtract(day), now.add({ hours: 24 * 10 + 1 }), "soon");
  const early = await write(now.add(day), now.add({ hours: 48 }), "early");
  expect(givenCertificate(...good).warnings).toEqual([]);
  expect(givenCertificate(...old).warnings).toMatchObject([expect.stringContaining("expired")]);
  expect(givenCertificate(...soon).warnings).toEqual(["The certificate expires in 10 days."]);
  expect(givenCertificate(...early).warnings).toMatchObject([expect.stringContaining("clock")]);
  expect(() => givenCertificate(good[0], old[1])).toThrow("not that of the certificate");
  expect(() => givenCertificate(good[1], good[1])).toThrow("holds no certificate");
  expect(() => givenCertificate(good[0], good[0])).toThrow("no private key");
  expect(() => givenCertificate(join(data, "none.pem"), good[1])).toThrow("cannot be read");
  expect(readFileSync(good[1], "utf8")).toContain("PRIVATE KEY");
});

/** Writes a certificate and its key; the files of both. */
async function write(from: Temporal.Instant, until: Temporal.Instant, name: string) {
  const made = await makeCertificate({ hosts, from, until });
  const files = [join(data, `${name}.pem`), join(data, `${name}.key`)] as const;
  writeFileSync(files[0], made.certificate);
  writeFileSync(files[1], made.key);
  return files;
}
