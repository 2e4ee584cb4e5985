import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { asks, notices } from "./channel-names.ts";
import { strict } from "./testing/strict.ts";

const callable = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === "function");

/** A preload's two ways to the outside, and the page it runs beside. */
class Preload {
  readonly events = new EventEmitter();
  readonly asked: unknown[][] = [];
  readonly shown: [string, unknown][] = [];
  readonly children = { childElementCount: 0 };

  readonly electron = strict("electron", {
    contextBridge: strict("contextBridge", {
      exposeInMainWorld: (name: string, api: unknown) => this.shown.push([name, api]),
    }),
    ipcRenderer: strict("ipcRenderer", {
      invoke: async (...args: unknown[]) => {
        this.asked.push(args);
        return "answer";
      },
      on: (channel: string, listener: (...args: unknown[]) => void) =>
        this.events.on(channel, listener),
      off: (channel: string, listener: (...args: unknown[]) => void) =>
        this.events.off(channel, listener),
    }),
  });

  /** A function of what the page sees, by its path. */
  call(path: string, ...args: unknown[]): unknown {
    let at: unknown = this.shown[0]?.[1];
    for (const step of path.split(".")) at = z.record(z.string(), z.unknown()).parse(at)[step];
    return callable.parse(at)(...args);
  }
}

const { argv } = process;
beforeEach(() => {
  vi.useFakeTimers();
  process.argv = [
    ...argv,
    "--wartemarke-server=https://warten.example.org:8443",
    "--wartemarke-version=1.2.3",
  ];
});
afterEach(() => {
  process.argv = argv;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.doUnmock("electron");
});

async function run(load: () => Promise<unknown>, search = ""): Promise<Preload> {
  const preload = new Preload();
  vi.stubGlobal("document", { getElementById: () => preload.children });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("location", { search });
  vi.resetModules();
  vi.doMock("electron", () => preload.electron);
  await load();
  return preload;
}

const loads = {
  kiosk: () => import("../../kiosk/electron/preload.ts"),
  display: () => import("../../display/electron/preload.ts"),
  counter: () => import("../../counter/electron/preload.ts"),
};
const base = {
  server: "https://warten.example.org:8443",
  version: "1.2.3",
  device: {
    publicKey: expect.any(Function),
    sign: expect.any(Function),
    certificate: expect.any(Function),
  },
};
const fn = expect.any(Function);

test.each([
  ["kiosk", { kiosk: { exit: fn, closeExit: fn, hasPrinter: fn, printAway: fn } }],
  ["display", { display: { area: null, sound: true, speaker: null } }],
  [
    "counter",
    { counter: { status: fn, miniBar: fn, wish: fn, onWish: fn, onLock: fn, onStatus: fn } },
  ],
] as const)(
  "the %s's page sees exactly what it needs, and nothing of Electron",
  async (name, its) => {
    const { shown } = await run(loads[name]);
    expect(shown).toEqual([["wartemarke", { ...base, ...its }]]);
  },
);

test("[X1] the device's key is asked by name, and answers with what the main process says", async () => {
  const preload = await run(loads.kiosk);
  expect(await preload.call("device.sign", "text")).toBe("answer");
  await preload.call("device.publicKey");
  await preload.call("device.certificate");
  expect(preload.asked).toEqual([[asks.sign, "text"], [asks.publicKey], [asks.certificate]]);
});

test("the heart beats every two seconds, and says whether the page is empty", async () => {
  const preload = await run(loads.kiosk);
  vi.advanceTimersByTime(2_000);
  preload.children.childElementCount = 1;
  vi.advanceTimersByTime(2_000);
  expect(preload.asked).toEqual([
    [asks.beat, { filled: false }],
    [asks.beat, { filled: true }],
  ]);
});

test("the counter's page hears wishes without the event that could reach further", async () => {
  const preload = await run(loads.counter);
  const heard: unknown[][] = [];
  const end = preload.call("counter.onWish", (...args: unknown[]) => heard.push(args));
  preload.events.emit(notices.wish, { sender: preload.electron }, "next");
  expect(heard).toEqual([["next"]]);
  callable.parse(end)();
  preload.events.emit(notices.wish, {}, "recall");
  expect(heard).toHaveLength(1);
});

test("a display's window knows its area and its loudspeaker", async () => {
  const { shown } = await run(loads.display, "?area=hall&speaker=HDMI+1");
  expect(shown[0]?.[1]).toMatchObject({
    display: { area: "hall", sound: true, speaker: "HDMI 1" },
  });
});
