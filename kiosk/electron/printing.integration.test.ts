import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { challengeText } from "../../shared/protocol/device-proof.ts";
import { FifoPrinter } from "../../shared/device-printing/testing/fifo-printer.ts";
import { printingOffice } from "../../shared/device-printing/testing/printing-office.ts";
import { asks } from "../../shared/shell/channel-names.ts";
import { becomeReady, runMain, type RunOptions } from "../../shared/shell/testing/run-main.ts";

const device = `d-${"7".repeat(16)}`;
const nonce = "n".repeat(43);
const slip = {
  office: { name: "Testamt", zone: "Europe/Berlin" },
  number: "K801",
  area: { de: "Wartebereich" },
  floor: { de: "Erdgeschoss" },
  issued: 1_795_000_000_000,
  publicUrl: "http://127.0.0.1:8080",
  secret: "1".repeat(39),
  language: "de",
};

let directory: string;
let paper: FifoPrinter;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "wartemarke-test-"));
  paper = new FifoPrinter(join(directory, "lp0"));
});
afterEach(() => {
  paper[Symbol.dispose]();
  rmSync(directory, { recursive: true, force: true });
});

async function running(options: RunOptions) {
  const main = await runMain(() => import("./main.ts"), options);
  await becomeReady(main);
  const window = main.electron.window(0);
  return {
    main,
    ask: (channel: string, ...said: unknown[]) => main.electron.ask(window, channel, said),
  };
}

const printer = () => ({ kind: "file", path: paper.path, answers: false });

test("[L2] the kiosk's app prints what its page drew while the server was away, once", async () => {
  const { main, ask } = await running({ config: { printer: printer() } });
  using closing = new DisposableStack();
  closing.use(main);
  expect(await ask(asks.hasPrinter)).toBe(true);
  expect(await ask(asks.printAway, slip)).toBe("printed");
  const printed = paper.paper.length;
  expect(printed).toBeGreaterThan(1_000);
  expect(await ask(asks.printAway, slip)).toBe("printed");
  expect(paper.paper.length).toBe(printed);
});

test("[L4] once its page has proved the device, the app prints the office's jobs", async () => {
  await using office = await printingOffice({ away: 30_000, job: 30_000 });
  const { main, ask } = await running({ config: { server: office.url, printer: printer() } });
  using closing = new DisposableStack();
  closing.use(main);
  const asked: unknown[] = [];
  main.electron.session("").fetch = async (address, init) => {
    asked.push([address, init?.body]);
    return Response.json({ nonce });
  };
  await ask(asks.sign, challengeText(device, nonce, "kiosk"));
  expect(await office.printer.print(Buffer.from("K007"))).toEqual({ state: "printed" });
  expect(paper.paper).toBe("K007");
  expect(asked).toEqual([[`${office.url}/api/devices/challenge`, JSON.stringify({ device })]]);
});

test("an app without a printer says so, and prints nothing", async () => {
  const { main, ask } = await running({});
  using closing = new DisposableStack();
  closing.use(main);
  expect(await ask(asks.hasPrinter)).toBe(false);
  expect(await ask(asks.printAway, slip)).toBe("failed");
});
