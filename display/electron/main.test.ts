import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { becomeReady, runMain, type RunOptions } from "../../shared/shell/testing/run-main.ts";

const screenAt = (id: number, label: string, x: number) => ({
  id,
  label,
  bounds: { x, y: 0, width: 1920, height: 1080 },
});
const left = screenAt(3, "hall left", 0);
const right = screenAt(4, "hall right", 1920);

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const running = async (options: RunOptions = {}, windows = 1) => {
  const main = await runMain(() => import("./main.ts"), { screens: [left, right], ...options });
  await becomeReady(main, windows);
  return main;
};

test("shows one full-screen window on each configured screen, with its area and loudspeaker", async () => {
  using main = await running(
    {
      config: {
        screens: [
          { screen: 2, area: "hall" },
          { screen: "hall left", area: "upstairs", sound: false },
        ],
        soundDevice: "HDMI 1",
      },
    },
    2,
  );
  const [first, second] = main.electron.windows;
  expect(first?.loaded).toEqual(["app://display/?area=hall&speaker=HDMI+1"]);
  expect(first?.options).toMatchObject({ ...right.bounds, fullscreen: true, frame: false });
  expect(second?.loaded).toEqual(["app://display/?area=upstairs&sound=off"]);
  expect(second?.options).toMatchObject({ ...left.bounds, fullscreen: true, frame: false });
  first?.pageEvents.emit("dom-ready");
  expect(first?.styles).toEqual(["*, *::before, *::after { cursor: none !important; }"]);
  expect(main.electron.calls.named("powerSaveBlocker.start")).toEqual([["prevent-display-sleep"]]);
  expect(main.electron.calls.named("commandLine.appendSwitch")).toEqual([
    ["autoplay-policy", "no-user-gesture-required"],
  ]);
});

test("follows screens that are unplugged, come back and move", async () => {
  using main = await running({ config: { screens: [{ screen: "hall right" }] } });
  const { electron } = main;
  electron.screens = [left];
  electron.screen.emit("display-removed");
  expect(electron.window(0).closed).toBe(true);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("hall right"));
  electron.screens = [left, right];
  electron.screen.emit("display-added");
  expect(electron.window(1).loaded).toEqual(["app://display/"]);
  const moved = screenAt(4, "hall right", 3840);
  electron.screens = [left, moved];
  electron.screen.emit("display-metrics-changed");
  expect(electron.windows).toHaveLength(2);
  expect(electron.window(1).bounds).toEqual(moved.bounds);
});

test("never puts two windows on one screen", async () => {
  using main = await running({ config: { screens: [{ screen: "primary" }, { screen: 1 }] } });
  expect(main.electron.windows).toHaveLength(1);
  expect(console.error).toHaveBeenCalledWith("there is no screen 1, or it is in use");
});
