import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { ElectronStandIn, type Machine } from "./electron-stand-in.ts";

export interface RunOptions extends Partial<Machine> {
  /** What the configuration file says. */
  readonly config?: object;
  /** Files of the app, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface RunningMain {
  readonly electron: ElectronStandIn;
  readonly machine: Machine;
  [Symbol.dispose](): void;
}

/**
 * Runs an app's real main against the stand-in. `load` imports it: `() => import("./main.ts")`. The app is not ready
 * until `electron.ready.resolve()`, and has started when its windows are open.
 */
export async function runMain(
  load: () => Promise<unknown>,
  { config = {}, files = {}, ...options }: RunOptions = {},
): Promise<RunningMain> {
  const home = mkdtempSync(join(tmpdir(), "wartemarke-shell-"));
  const machine: Machine = {
    home,
    userData: join(home, "data"),
    app: join(home, "app"),
    packaged: true,
    keyStore: "keyring",
    ...options,
  };
  mkdirSync(machine.userData, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(machine.app, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
  }
  const file = join(home, "config.json");
  writeFileSync(file, JSON.stringify({ server: "https://warten.example.org:8443", ...config }));

  const electron = new ElectronStandIn(machine);
  const { argv } = process;
  const listeners = process.listeners("uncaughtException");
  process.argv = ["electron", "app", "--config", file];
  vi.resetModules();
  vi.doMock("electron", () => electron.module);
  try {
    await load();
  } finally {
    process.argv = argv;
    vi.doUnmock("electron");
  }
  return {
    electron,
    machine,
    [Symbol.dispose]() {
      for (const window of electron.windows) {
        window.closed = true;
        window.events.emit("closed");
      }
      for (const added of process.listeners("uncaughtException"))
        if (!listeners.includes(added)) process.off("uncaughtException", added);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Lets the app become ready, and waits until it has opened its windows. */
export async function becomeReady({ electron }: RunningMain, windows = 1): Promise<void> {
  electron.ready.resolve();
  await vi.waitFor(() => {
    if (electron.windows.length < windows) throw new Error("the app has not opened its windows");
  });
  // What start() does after its windows.
  await new Promise((resolve) => setImmediate(resolve));
}
