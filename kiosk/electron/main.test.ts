import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { asks } from "../../shared/shell/channel-names.ts";
import { hashExitPin } from "../../shared/shell/exit-pin.ts";
import { cancellable } from "../../shared/shell/testing/electron-stand-in.ts";
import { becomeReady, runMain, type RunOptions } from "../../shared/shell/testing/run-main.ts";

const pin = "481516";
const exitPin = await hashExitPin(pin);

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const running = async (options: RunOptions = {}) => {
  const main = await runMain(() => import("./main.ts"), options);
  await becomeReady(main);
  return main;
};

test("fills the screen, which never sleeps", async () => {
  using main = await running();
  const { options } = main.electron.window(0);
  expect(options).toEqual({
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#faf8f4",
    kiosk: true,
    fullscreen: true,
    frame: false,
    resizable: false,
    movable: false,
    minimizable: false,
    maximizable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    webPreferences: options.webPreferences,
  });
  expect(main.electron.calls.named("powerSaveBlocker.start")).toEqual([["prevent-display-sleep"]]);
});

test("has pinch zoom and swiping back off before Chromium starts", async () => {
  using main = await running();
  const { calls } = main.electron;
  expect(calls.named("commandLine.appendSwitch")).toEqual([
    ["disable-pinch", undefined],
    ["overscroll-history-navigation", "0"],
    ["touch-events", "enabled"],
    ["autoplay-policy", "no-user-gesture-required"],
  ]);
  expect(calls.first("commandLine.appendSwitch")).toBeLessThan(calls.first("app.whenReady"));
});

test("hides the cursor and keeps its size", async () => {
  using main = await running();
  const window = main.electron.window(0);
  window.pageEvents.emit("dom-ready");
  expect(window.styles).toEqual(["*, *::before, *::after { cursor: none !important; }"]);
  window.pageEvents.emit("zoom-changed");
  expect(main.electron.calls.named("window[1].setZoomFactor")).toEqual([[1], [1]]);
  expect(main.electron.calls.named("window[1].setVisualZoomLevelLimits")).toEqual([[1, 1]]);
});

test("keeps every shortcut from the page, and lets a scanner type", async () => {
  using main = await running();
  const reaches = (key: string, held: object = {}) => {
    const event = cancellable();
    const input = { key, control: false, alt: false, meta: false, ...held };
    main.electron.window(0).pageEvents.emit("before-input-event", event, input);
    return !event.prevented;
  };
  for (const key of ["F1", "F5", "F11", "F12", "BrowserBack", "PrintScreen", "ContextMenu"])
    expect(reaches(key), key).toBe(false);
  for (const key of ["q", "w", "r", "p", "+", "-", "0", "Tab"])
    expect(reaches(key, { control: true }), `Ctrl+${key}`).toBe(false);
  expect(reaches("F4", { alt: true })).toBe(false);
  expect(reaches("Tab", { alt: true })).toBe(false);
  expect(reaches("l", { meta: true })).toBe(false);
  expect(reaches("Delete", { control: true, alt: true })).toBe(false);
  for (const key of ["0", "7", "Enter", "Tab", "ArrowDown", "Escape"])
    expect(reaches(key), key).toBe(true);
  expect(reaches("@", { control: true, alt: true })).toBe(true);
});

test("cannot be closed, except when the machine or the PIN ends it", async () => {
  using main = await running({ config: { exitPin } });
  const window = main.electron.window(0);
  const close = () => {
    const event = cancellable();
    window.events.emit("close", event);
    return event.prevented ? "stays" : "closes";
  };
  expect(close()).toBe("stays");
  expect(await main.electron.ask(window, asks.exit, ["0000"])).toEqual({ answer: "wrong" });
  expect(main.electron.calls.named("app.quit")).toHaveLength(0);
  expect(await main.electron.ask(window, asks.exit, [pin])).toEqual({ answer: "bye" });
  expect(main.electron.calls.named("app.quit")).toHaveLength(1);
  expect(close()).toBe("closes");
});

test("asks for the PIN in one locked window that goes away by itself", async () => {
  using main = await running({ config: { exitPin } });
  vi.useFakeTimers();
  const { electron } = main;
  const page = electron.window(0);
  await electron.ask(page, asks.askExit);
  await electron.ask(page, asks.askExit);
  expect(electron.windows).toHaveLength(2);
  const asking = electron.window(1);
  expect(asking.loaded).toEqual(["app://kiosk/exit/"]);
  expect(asking.options.webPreferences).toEqual(page.options.webPreferences);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asking.closed).toBe(true);
  await electron.ask(page, asks.askExit);
  expect(electron.windows).toHaveLength(3);
  await electron.ask(electron.window(2), asks.closeExit);
  expect(electron.window(2).closed).toBe(true);
});

test("without a PIN in its configuration nobody is asked for one", async () => {
  using main = await running();
  await main.electron.ask(main.electron.window(0), asks.askExit);
  expect(main.electron.windows).toHaveLength(1);
  expect(await main.electron.ask(main.electron.window(0), asks.exit, [pin])).toEqual({
    answer: "wrong",
  });
});

test.each([[["123"]], [["1234567890123"]], [["12a4"]], [[1234]], [[]]])(
  "a PIN is four to twelve digits: %j",
  async (said) => {
    using main = await running({ config: { exitPin } });
    await expect(main.electron.ask(main.electron.window(0), asks.exit, said)).rejects.toThrow(
      "malformed",
    );
  },
);

test("a page that falls silent is ended and loaded again, and one that beats is left alone", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  const starting = runMain(() => import("./main.ts"));
  using main = await starting;
  main.electron.ready.resolve();
  await vi.waitUntil(() => main.electron.windows.length === 1);
  const window = main.electron.window(0);
  const beat = (filled: boolean) => main.electron.ask(window, asks.beat, [{ filled }]);
  for (let second = 0; second < 120; second += 2) {
    await beat(true);
    vi.advanceTimersByTime(2_000);
  }
  expect(window.loaded).toHaveLength(1);
  // It answers, but there is nothing on it.
  for (let second = 0; second < 16; second += 2) {
    await beat(false);
    vi.advanceTimersByTime(2_000);
  }
  expect(main.electron.calls.named("window[1].forcefullyCrashRenderer")).toHaveLength(1);
  expect(window.loaded).toHaveLength(2);
  window.pageEvents.emit("render-process-gone", {}, { reason: "killed" });
  vi.advanceTimersByTime(5_000);
  expect(window.loaded).toHaveLength(2);
  // Never a beat again: reloads at growing distances, then the service manager's turn.
  vi.advanceTimersByTime(30 * 60_000);
  expect(window.loaded.length).toBeGreaterThan(5);
  expect(main.electron.calls.named("app.exit")[0]).toEqual([1]);
});
