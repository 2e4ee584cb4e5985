import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Receipt } from "../../../shared/domain/cases/receipt.ts";
import type { Request } from "../../../shared/domain/command.ts";
import { receiptPaths } from "../../../shared/protocol/receipt-paths.ts";
import { handedOver } from "../../../shared/testing/case-requests.ts";
import { openHttp, type OpenedHttp } from "../../testing/open-http.ts";
import { makeTemporaryDirectory, removeDirectory } from "../../testing/temporary-directory.ts";
import { bookingLimits } from "../booking/limits.ts";

const paper = Buffer.from("%PDF-1.7 the receipt as it was issued");

let clients: string;
let opened: OpenedHttp;
let receipt: Receipt;
beforeEach(async () => {
  clients = makeTemporaryDirectory();
  mkdirSync(join(clients, "assets"));
  opened = await openHttp(clients);
  for (const { request } of handedOver(opened.clock.now)) await ask(request);
  const [issued] = opened.office.state.receipts.values();
  if (issued === undefined) throw new Error("no receipt");
  receipt = issued;
});
afterEach(async () => {
  await opened[Symbol.asyncDispose]();
  removeDirectory(clients);
});

async function ask(request: Request): Promise<void> {
  const reply = await opened.office.submit(null, request);
  if (!reply.ok) throw new Error(JSON.stringify(reply));
}

const get = (url: string, remoteAddress = "203.0.113.7") =>
  opened.http.inject({ url, remoteAddress });
const wrongCode = "000000000000";

test("[R2] number and code give the paper as it was issued, and nobody's cache keeps it", async () => {
  opened.papers.keepReceipt(receipt.number, paper);
  const { statusCode, headers, rawPayload } = await get(
    receiptPaths.pdf(receipt.number, receipt.code),
  );
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "cache-control": "no-store",
    "content-disposition": `inline; filename="${receipt.number}.pdf"`,
  });
  expect(rawPayload.equals(paper)).toBe(true);
});

test("[P2] a paper that is there no more says so, and is not asked for again", async () => {
  opened.papers.keepReceipt(receipt.number, paper);
  opened.papers.delete(receipt.number);
  const { statusCode, headers, body } = await get(receiptPaths.pdf(receipt.number, receipt.code));
  expect(statusCode).toBe(410);
  expect(headers).not.toHaveProperty("refresh");
  expect(body).toContain('<p lang="de" dir="ltr">Dieses PDF ist nach Ablauf');
});

test("a paper that is still being made is asked for again, by a browser as well", async () => {
  const { statusCode, headers, body } = await get(receiptPaths.pdf(receipt.number, receipt.code));
  expect(statusCode).toBe(503);
  expect(headers).toMatchObject({ "retry-after": "3", refresh: "3", "cache-control": "no-store" });
  expect(body).toContain('<p lang="de" dir="ltr">Das PDF wird gerade erstellt.');
});

test("[S-2] one that was given up says so, and is made again when staff ask", async () => {
  opened.failedPdfs.add(receipt.number);
  const url = receiptPaths.pdf(receipt.number, receipt.code);
  const { headers, body } = await get(url);
  expect(headers.refresh).toBeUndefined();
  expect(body).toContain("konnte noch nicht erstellt werden");
  const again = (asked: string) => opened.http.inject({ method: "POST", url: asked });
  expect((await again(receiptPaths.pdf(receipt.number, wrongCode))).statusCode).toBe(404);
  expect(opened.failedPdfs.has(receipt.number)).toBe(true);
  const answer = await again(url);
  expect([answer.statusCode, answer.json()]).toEqual([202, { pdf: "making" }]);
  expect((await get(url)).headers.refresh).toBe("3");
});

test("[S-2] the counter's app may see that staff were heard, and no other site's page may", async () => {
  const url = receiptPaths.pdf(receipt.number, receipt.code);
  const readableBy = async (origin: string) => {
    const { headers } = await opened.http.inject({ method: "POST", url, headers: { origin } });
    return headers["access-control-allow-origin"];
  };
  expect(await readableBy("app://counter")).toBe("app://counter");
  expect(await readableBy("https://evil.example.org")).toBeUndefined();
});

test("[S1] wrong number, wrong code, malformed: the same answer to the byte, after the same time", async () => {
  opened.papers.keepReceipt(receipt.number, paper);
  const { number, code } = receipt;
  const answers = await Promise.all(
    [
      receiptPaths.pdf(number, wrongCode),
      receiptPaths.pdf("E-2026-999999", code),
      receiptPaths.pdf("constructor", code),
      receiptPaths.pdf(number, ""),
      receiptPaths.pdf(number, "a.b"),
      receiptPaths.pdf(number, `${code}0`),
    ].map(async (url) => {
      const begun = performance.now();
      const { statusCode, headers, body } = await get(url);
      // Timers count whole milliseconds.
      expect(performance.now() - begun, url).toBeGreaterThanOrEqual(299);
      return JSON.stringify([statusCode, headers["content-type"], headers["cache-control"], body]);
    }),
  );
  expect(new Set(answers)).toEqual(
    new Set([
      JSON.stringify([
        404,
        "application/json; charset=utf-8",
        "no-store",
        '{"code":"receipt-unknown"}',
      ]),
    ]),
  );
});

test("[S1] who tries without end is told nothing for a while, right or wrong; another address is", async () => {
  opened.papers.keepReceipt(receipt.number, paper);
  const { most, within } = bookingLimits.wrongLinks;
  const tries = Array.from({ length: most }, (_, number) =>
    get(receiptPaths.pdf(receipt.number, String(number).padStart(12, "0"))),
  );
  await Promise.all(tries);
  const right = receiptPaths.pdf(receipt.number, receipt.code);
  expect(await get(right)).toMatchObject({ statusCode: 429, body: '{"code":"flooding"}' });
  expect(await get(right, "198.51.100.7")).toMatchObject({ statusCode: 200 });
  opened.clock.pass(within);
  expect(await get(right)).toMatchObject({ statusCode: 200 });
});
