import { join } from "node:path";
import { app, BrowserWindow, dialog, session } from "electron";
import type { z } from "zod";
import { registerScheme, serveScheme } from "./app-protocol.ts";
import { ConfigError, readConfig, type CommonConfig } from "./config.ts";
import { refusedSwitch } from "./debug-switches.ts";
import { answerDevice } from "./device-channels.ts";
import { DeviceKey } from "./device-key.ts";
import { openDoor } from "./ipc.ts";
import { KeepAlive } from "./keep-alive.ts";
import { lockDown, type Outside } from "./lockdown.ts";
import { osKeyStore } from "./os-key-store.ts";
import { originOf, type Product } from "./product.ts";
import { ServerTrust } from "./server-trust.ts";
import type { Shell } from "./shell.ts";
import { lockedPreferences, lockedWindow } from "./window-options.ts";

/** What is different about a product. */
export interface ShellApp<C extends CommonConfig> {
  readonly product: Product;
  readonly config: z.ZodType<C>;
  /** What its pages may do beside reaching the server; everything else is refused. */
  readonly permissions: readonly string[];
  readonly namesLoudspeakers: boolean;
  readonly savesFiles: boolean;
  /** Where people sign in at the office's OpenID provider; null: nowhere. */
  readonly outside: ((server: string) => Outside) | null;
  /** Somebody sits before it who can read a message; otherwise mistakes go to the log only. */
  readonly attended: boolean;
  /** Chromium switches to set before it starts. */
  readonly switches: readonly (readonly [name: string, value?: string])[];
  /** Opens the windows. */
  start(shell: Shell<C>): Started | Promise<Started>;
}

/** What a product keeps for as long as it runs. */
export interface Started {
  /** Somebody started the app a second time. */
  again(): void;
}

/** Exit codes: 1 is worth a restart by the service manager, 2 is not until somebody mends the configuration. */
const exitCodes = { failed: 1, misconfigured: 2 } as const;

/** Starts one of the apps. What must be set before Electron is ready is set before this returns. */
export function startShell<C extends CommonConfig>(it: ShellApp<C>): void {
  // Electron would otherwise show a message and go on in an unknown state.
  process.on("uncaughtException", (error) => {
    console.error(error);
    app.exit(exitCodes.failed);
  });
  const refused = refusedSwitch();
  if (refused !== null) {
    console.error(`--${refused} is not taken by a packaged app`);
    app.exit(exitCodes.misconfigured);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  let started: Started | null = null;
  app.on("second-instance", () => started?.again());
  for (const [name, value] of it.switches) app.commandLine.appendSwitch(name, value);
  registerScheme();

  let config: C;
  try {
    config = readConfig(it.product, it.config, process);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    if (it.attended) dialog.showErrorBox("Wartemarke", error.message);
    app.exit(exitCodes.misconfigured);
    return;
  }
  const data = app.getPath("userData");
  const trust = new ServerTrust(join(data, "server-pin.json"), config.server);
  lockDown({ ...it, outside: it.outside?.(config.server) ?? null, trust });
  const open = async () => {
    await app.whenReady();
    started = await it.start(build(it, config, data, trust));
  };
  open().catch((error: unknown) => {
    console.error(error);
    app.exit(exitCodes.failed);
  });
}

function build<C extends CommonConfig>(
  { product, namesLoudspeakers }: ShellApp<C>,
  config: C,
  data: string,
  trust: ServerTrust,
): Shell<C> {
  const { server } = config;
  const version = app.getVersion();
  const home = app.getAppPath();
  serveScheme(session.defaultSession, join(home, "pages"), { server, namesLoudspeakers });

  const key = DeviceKey.at(join(data, "device-key.json"), osKeyStore(process.platform));
  if (!key.sealed)
    console.warn(
      "NOTE: this machine has no key store. The device's key lies in a file that only this user can read; " +
        "protect the user account and the disk.",
    );
  const door = openDoor(product);
  const provers: ((device: string) => void)[] = [];
  answerDevice(door, key, trust, (device) => {
    for (const listener of provers) listener(device);
  });
  const keepAlive = new KeepAlive(door);
  const preferences = lockedPreferences({
    preload: join(home, "preload.cjs"),
    server,
    version,
    devTools: !app.isPackaged,
  });

  return {
    product,
    config,
    server,
    version,
    data,
    key,
    trust,
    door,
    keepAlive,
    onProved: (listener) => void provers.push(listener),
    open(page, options, care) {
      const window = new BrowserWindow(lockedWindow(preferences, options));
      window.removeMenu();
      window.once("ready-to-show", () => window.show());
      const address = originOf(product) + page;
      if (care === "watched") keepAlive.watch(window, address);
      else window.loadURL(address).catch((error: unknown) => console.error("loading:", error));
      return window;
    },
  };
}
