import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTemporaryDirectory, removeDirectory } from "../testing/temporary-directory.ts";
import { waitUntil } from "../testing/wait-until.ts";
import { PaperPdfs } from "./paper-pdfs.ts";
import { receiptContent } from "./receipt-content.ts";
import { someReceipt } from "./testing.ts";

/** Typst works at it for minutes, and nothing but the end of its process stops it. */
const endless = receiptContent(
  someReceipt({ received: Array.from({ length: 200_000 }, (_, n) => ({ de: `Nachweis ${n}` })) }),
);
const ordinary = receiptContent(someReceipt());

const opened: PaperPdfs[] = [];
let directory: string;
beforeEach(() => {
  directory = makeTemporaryDirectory();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pdfs) => pdfs.close()));
  removeDirectory(directory);
});

/** The address of a module beside this one, as source. */
function here(name: string): string {
  return JSON.stringify(new URL(name, import.meta.url).href);
}

function openPdfs(patience?: number) {
  const log: string[] = [];
  const pdfs = new PaperPdfs((line) => log.push(line), patience);
  opened.push(pdfs);
  return { pdfs, log };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("[S-2] a document that hangs is given up and its process killed; the one behind it is set", async () => {
  const { pdfs, log } = openPdfs(4_000);
  const hanging = pdfs.receipt(endless);
  const behind = pdfs.receipt(ordinary);
  await waitUntil("its process", () => pdfs.pid !== null);
  const { pid } = pdfs;
  expect(await hanging).toMatchObject({ kind: "failed" });
  expect(log.join()).toContain("a PDF failed: it took longer than 4000 ms");
  expect(await behind).toMatchObject({ kind: "set" });
  await waitUntil("the end of the process that hung", () => pid !== null && !isAlive(pid));
  expect(pdfs.pid).not.toBe(pid);
});

test("closing ends a typesetter that hangs at once, which is no failure of its paper", async () => {
  const { pdfs, log } = openPdfs();
  const hanging = pdfs.receipt(endless);
  await waitUntil("its process", () => pdfs.pid !== null);
  const { pid } = pdfs;
  await pdfs.close();
  expect(await hanging).toEqual({ kind: "closed" });
  expect(log).toEqual([]);
  await waitUntil("its end", () => pid !== null && !isAlive(pid));
});

test("[J2] kill -9 of the server leaves no typesetter behind, though it hangs", async () => {
  const script = join(directory, "server.mjs");
  writeFileSync(
    script,
    `import { PaperPdfs } from ${here("paper-pdfs.ts")};
    import { receiptContent } from ${here("receipt-content.ts")};
    import { someReceipt } from ${here("testing.ts")};
    const pdfs = new PaperPdfs(console.error);
    await pdfs.receipt(receiptContent(someReceipt()));
    const received = Array.from({ length: 200_000 }, (_, n) => ({ de: "Nachweis " + n }));
    void pdfs.receipt(receiptContent(someReceipt({ received })));
    setTimeout(() => console.log(pdfs.pid), 500);`,
  );
  const server = spawn(process.execPath, [script]);
  const [line]: unknown[] = await once(createInterface(server.stdout), "line");
  const pid = Number(line);
  expect(isAlive(pid)).toBe(true);
  server.kill("SIGKILL");
  await waitUntil("the end of the typesetter", () => !isAlive(pid));
});
