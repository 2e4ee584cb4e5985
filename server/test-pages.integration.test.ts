import { expect, onTestFinished, test } from "vitest";
import { PrinterSimulator } from "../shared/testing/printer-simulator/printer-simulator.ts";
import { stripText } from "../shared/testing/printer-simulator/strip.ts";
import { NetworkPrinter } from "../shared/printers/network-printer.ts";
import { Spooler } from "./printing/spooler.ts";
import { TestPages } from "./test-pages.ts";
import { openOffice } from "./testing/open-office.ts";
import { waitUntil } from "./testing/wait-until.ts";

/** One printer that is there and one that is not, with no slip to print. */
async function office() {
  const { office: opened } = await openOffice();
  const simulator = new PrinterSimulator(80);
  const timeouts = { connect: 3_000, answer: 1_000, job: 3_000 };
  const port = new NetworkPrinter("127.0.0.1", await simulator.listen(), timeouts);
  const spooler = new Spooler({
    printers: { hall: { port, paper: 80 } },
    desk: {
      ordered: () => null,
      start: () => Promise.resolve(false),
      end: () => Promise.resolve(),
      document: () => ({ parts: [] }),
      onOrdered: () => () => {},
    },
    statusEvery: 5,
    retryAfter: 5,
    onHealth() {},
    onTrouble() {},
  });
  onTestFinished(() => spooler.stop());
  const definition = () => opened.definition;
  const pages = new TestPages({ spooler, definition, clock: () => 1_000 });
  return { simulator, spooler, pages };
}

test("a test page is printed once, however often it is asked for meanwhile", async () => {
  const { simulator, spooler, pages } = await office();
  spooler.start();
  expect(pages.last("hall")).toBeNull();
  pages.print("hall");
  pages.print("hall");
  expect(pages.last("hall")).toEqual({ at: 1_000, state: "waiting" });
  await waitUntil("a page", () => pages.last("hall")?.state === "printed");
  expect(simulator.strips).toHaveLength(1);
  expect(simulator.strips.map(stripText).join()).toContain("Testdruck");
});

test("a page for a printer that is gone has failed, also when the server stops before", async () => {
  const { spooler, pages } = await office();
  pages.print("gone");
  expect(pages.last("gone")).toMatchObject({ state: "failed" });
  spooler.start();
  pages.print("hall");
  await spooler.stop();
  expect(pages.last("hall")?.state).not.toBe("waiting");
});
