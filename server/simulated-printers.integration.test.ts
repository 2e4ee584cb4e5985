import { connect } from "node:net";
import { expect, test } from "vitest";
import { SimulatedPrinters } from "./simulated-printers.ts";
import { freePort } from "./testing/free-port.ts";

const host = "127.0.0.1";
const printer = async () => ({ name: "Printer", host, port: await freePort(), paper: 80 }) as const;

function office() {
  const warned: string[] = [];
  const log = { info: () => {}, error: () => {}, warn: (text: string) => void warned.push(text) };
  return { paper: new SimulatedPrinters(log), warned };
}

function answers({ port }: { readonly port: number }): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, host, () => resolve(true)).on("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

test("[X8] a printer that the settings add is simulated too, one they drop no more, and the rest keep their paper", async () => {
  const { paper, warned } = office();
  const [hall, desk, first] = [await printer(), await printer(), await printer()];
  await paper.use({ hall, first });
  const kept = paper.simulators.get("hall");
  expect(kept).toBeDefined();

  await paper.use({ hall: { ...hall }, desk });

  expect([...paper.simulators.keys()].toSorted()).toEqual(["desk", "hall"]);
  expect(paper.simulators.get("hall")).toBe(kept);
  expect([await answers(hall), await answers(desk), await answers(first)]).toEqual([
    true,
    true,
    false,
  ]);

  // Moved to where the other was, while an earlier change is under way.
  await Promise.all([paper.use({ desk }), paper.use({ hall: desk })]);
  expect([...paper.simulators.keys()]).toEqual(["hall"]);
  expect([await answers(hall), await answers(desk)]).toEqual([false, true]);
  expect(warned).toEqual([]);
  await paper.close();
  expect(await answers(desk)).toBe(false);
});

test("a port that is taken is left to whoever has it, until it is free", async () => {
  const [other, own] = [office(), office()];
  const hall = await printer();
  await other.paper.use({ hall });
  await own.paper.use({ hall });
  expect(own.warned).toEqual(["printer hall is not simulated"]);
  await other.paper.close();
  await own.paper.use({ hall });
  expect(await answers(hall)).toBe(true);
  await own.paper.close();
});
