import { EventEmitter } from "node:events";
import type Electron from "electron";
import { Calls, strict } from "./strict.ts";

/** Only what Electron's own types know can be part of the stand-in. */
type Part<T> = { readonly [K in keyof T]?: unknown };

export type Certificate = { readonly data: string };
type Verify = (
  request: { hostname: string; certificate: Certificate; verificationResult: string },
  answer: (verdict: number) => void,
) => void;
type MayRequest = (
  page: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type MayCheck = (
  page: unknown,
  permission: string,
  origin: string,
  details: { mediaType?: string },
) => boolean;

/** A session with the handlers that a main gave it. */
export class StandInSession {
  readonly events = new EventEmitter();
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  verify: Verify | null = null;
  mayRequest: MayRequest | null = null;
  mayCheck: MayCheck | null = null;
  mayDevice: (() => boolean) | null = null;
  /** What the network answers this process; nothing, unless a test says so. */
  fetch: (address: string, init?: RequestInit) => Promise<Response> = async () => Response.error();
  readonly module: object;

  constructor(calls: Calls, partition: string) {
    const name = `session[${partition}]`;
    this.module = strict(name, {
      on: (event: string, listener: (...args: unknown[]) => void) =>
        this.events.on(event, listener),
      setCertificateVerifyProc: calls.of(`${name}.setCertificateVerifyProc`, (proc: Verify) => {
        this.verify = proc;
      }),
      setPermissionRequestHandler: (handler: MayRequest) => {
        this.mayRequest = handler;
      },
      setPermissionCheckHandler: (handler: MayCheck) => {
        this.mayCheck = handler;
      },
      setDevicePermissionHandler: (handler: () => boolean) => {
        this.mayDevice = handler;
      },
      setDisplayMediaRequestHandler: calls.of(`${name}.setDisplayMediaRequestHandler`, () => {}),
      fetch: (address: string, init?: RequestInit) => this.fetch(address, init),
      setSpellCheckerEnabled: calls.of(`${name}.setSpellCheckerEnabled`, () => {}),
      protocol: strict(`${name}.protocol`, {
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
          this.schemes.set(scheme, handler);
        },
      } satisfies Part<Electron.Protocol>),
    } satisfies Part<Electron.Session>);
  }
}

type OpenHandler = (details: { url: string }) => { action: string };

/** A window and its page; tests speak for both through `events` and `pageEvents`. */
export class StandInWindow {
  readonly events = new EventEmitter();
  readonly pageEvents = new EventEmitter();
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  readonly sent: { readonly channel: string; readonly content: unknown }[] = [];
  readonly styles: string[] = [];
  readonly mainFrame = { url: "" };
  readonly page: object;
  readonly module: object;
  shown = false;
  closed = false;
  crashed = false;
  bounds: unknown = null;
  openHandler: OpenHandler | null = null;

  constructor(
    calls: Calls,
    id: number,
    session: object,
    options: Electron.BrowserWindowConstructorOptions,
  ) {
    this.options = options;
    const did = <A extends unknown[], R>(name: string, does: (...args: A) => R) =>
      calls.of(`window[${id}].${name}`, does);
    this.page = strict("webContents", {
      id,
      session,
      mainFrame: this.mainFrame,
      on: (event: string, listener: (...args: unknown[]) => void) =>
        this.pageEvents.on(event, listener),
      send: (channel: string, content: unknown) => this.sent.push({ channel, content }),
      setWindowOpenHandler: (handler: OpenHandler) => {
        this.openHandler = handler;
      },
      insertCSS: async (text: string) => this.styles.push(text),
      setZoomFactor: did("setZoomFactor", () => {}),
      setVisualZoomLevelLimits: did("setVisualZoomLevelLimits", async () => {}),
      isCrashed: () => this.crashed,
      forcefullyCrashRenderer: did("forcefullyCrashRenderer", () => {}),
    } satisfies Part<Electron.WebContents>);
    const close = () => {
      if (this.closed) return;
      const event = cancellable();
      this.events.emit("close", event);
      if (event.prevented) return;
      this.closed = true;
      this.events.emit("closed");
    };
    this.module = strict("BrowserWindow", {
      webContents: this.page,
      on: (event: string, listener: (...args: unknown[]) => void) =>
        this.events.on(event, listener),
      once: (event: string, listener: (...args: unknown[]) => void) =>
        this.events.once(event, listener),
      loadURL: async (address: string) => {
        this.mainFrame.url = address;
        this.crashed = false;
        this.loaded.push(address);
      },
      removeMenu: did("removeMenu", () => {}),
      show: did("show", () => {
        this.shown = true;
      }),
      hide: did("hide", () => {
        this.shown = false;
      }),
      focus: did("focus", () => {}),
      restore: did("restore", () => {}),
      isMinimized: () => false,
      setBounds: (bounds: unknown) => {
        this.bounds = bounds;
      },
      setAlwaysOnTop: did("setAlwaysOnTop", () => {}),
      close: did("close", close),
      destroy: did("destroy", () => {
        if (this.closed) return;
        this.closed = true;
        this.events.emit("closed");
      }),
    } satisfies Part<Electron.BrowserWindow>);
  }
}

/** An event that a listener may prevent. */
export function cancellable<T extends object>(more?: T) {
  const event = {
    prevented: false,
    preventDefault() {
      event.prevented = true;
    },
    ...more,
  };
  return event;
}

export interface Machine {
  readonly home: string;
  readonly userData: string;
  /** Where the app's own files are. */
  readonly app: string;
  readonly packaged: boolean;
  /** Switches it was started with. */
  readonly switches?: readonly string[];
  readonly alone?: boolean;
  readonly keyStore: "keyring" | "basic_text" | "none";
  readonly screens?: readonly object[];
  readonly takenKeys?: readonly string[];
}

type Handler = (event: object, ...said: unknown[]) => Promise<unknown>;

/** The module `electron` as far as the apps use it. Any other member throws; each call is written down. */
export class ElectronStandIn {
  readonly calls = new Calls();
  readonly app = new EventEmitter();
  readonly screen = new EventEmitter();
  readonly power = new EventEmitter();
  readonly windows: StandInWindow[] = [];
  readonly sessions = new Map<string, StandInSession>();
  readonly handlers = new Map<string, Handler>();
  readonly hotKeys = new Map<string, () => void>();
  readonly menus: { label?: string; click?: () => void }[][] = [];
  readonly ready = Promise.withResolvers<void>();
  screens: readonly object[];
  readonly module: object;

  constructor(machine: Machine) {
    this.screens = machine.screens ?? [];
    const { calls } = this;
    const did = <A extends unknown[], R>(name: string, does: (...args: A) => R) =>
      calls.of(name, does);
    const quit = () => {
      this.app.emit("before-quit", cancellable());
      this.app.emit("will-quit", cancellable());
    };
    const addWindow = (options: Electron.BrowserWindowConstructorOptions) => {
      const partition = options.webPreferences?.partition ?? "";
      const its = this.session(partition);
      const window = new StandInWindow(calls, this.windows.length + 1, its.module, options);
      this.windows.push(window);
      this.app.emit("web-contents-created", {}, window.page);
      return window.module;
    };
    const addMenu = (template: { label?: string; click?: () => void }[]) => {
      this.menus.push(template);
      return {};
    };
    const defaultSession = () => this.session("").module;
    const addTray = (icon: string) => {
      calls.of("new Tray", (_icon: string) => {})(icon);
      return strict("tray", {
        setToolTip: () => {},
        setContextMenu: () => {},
        on: () => {},
      } satisfies Part<Electron.Tray>);
    };
    this.module = strict("electron", {
      app: strict("app", {
        isPackaged: machine.packaged,
        on: (event: string, listener: (...args: unknown[]) => void) => this.app.on(event, listener),
        whenReady: did("app.whenReady", () => this.ready.promise),
        quit: did("app.quit", quit),
        exit: did("app.exit", (_code: number) => {}),
        enableSandbox: did("app.enableSandbox", () => {}),
        getVersion: () => "1.2.3",
        getAppPath: () => machine.app,
        getPath: (name: string) => (name === "home" ? machine.home : machine.userData),
        requestSingleInstanceLock: () => machine.alone ?? true,
        setLoginItemSettings: did("app.setLoginItemSettings", (_settings: object) => {}),
        commandLine: strict("commandLine", {
          appendSwitch: did("commandLine.appendSwitch", (_name: string, _value?: string) => {}),
          hasSwitch: (name: string) => machine.switches?.includes(name) ?? false,
        } satisfies Part<Electron.CommandLine>),
      } satisfies Part<Electron.App>),
      // Functions, because they answer `new` with something else than their own instance.
      BrowserWindow: function BrowserWindow(options: Electron.BrowserWindowConstructorOptions) {
        return addWindow(options);
      },
      Tray: function Tray(icon: string) {
        return addTray(icon);
      },
      Menu: strict("Menu", { buildFromTemplate: addMenu } satisfies Part<typeof Electron.Menu>),
      dialog: strict("dialog", {
        showErrorBox: did("dialog.showErrorBox", (_title: string, _text: string) => {}),
      } satisfies Part<Electron.Dialog>),
      globalShortcut: strict("globalShortcut", {
        register: (key: string, pressed: () => void) => {
          if (machine.takenKeys?.includes(key)) return false;
          this.hotKeys.set(key, pressed);
          return true;
        },
        unregisterAll: did("globalShortcut.unregisterAll", () => {}),
      } satisfies Part<Electron.GlobalShortcut>),
      ipcMain: strict("ipcMain", {
        handle: (channel: string, handler: Handler) => {
          if (this.handlers.has(channel)) throw new Error(`a second handler for '${channel}'`);
          this.handlers.set(channel, handler);
        },
      } satisfies Part<Electron.IpcMain>),
      powerMonitor: strict("powerMonitor", {
        on: (event: string, listener: () => void) => this.power.on(event, listener),
      } satisfies Part<Electron.PowerMonitor>),
      powerSaveBlocker: strict("powerSaveBlocker", {
        start: did("powerSaveBlocker.start", (_kind: string) => 1),
      } satisfies Part<Electron.PowerSaveBlocker>),
      protocol: strict("protocol", {
        registerSchemesAsPrivileged: did("protocol.registerSchemesAsPrivileged", () => {}),
      } satisfies Part<Electron.Protocol>),
      safeStorage: strict("safeStorage", {
        isEncryptionAvailable: () => machine.keyStore !== "none",
        getSelectedStorageBackend: () =>
          machine.keyStore === "keyring" ? "gnome_libsecret" : "basic_text",
        // Not encryption, but what is kept must not be the plain text for a test to see that it was sealed.
        encryptString: (text: string) => Buffer.from(Buffer.from(text).toReversed()),
        decryptString: (sealed: Buffer) => Buffer.from(sealed.toReversed()).toString(),
      } satisfies Part<Electron.SafeStorage>),
      screen: strict("screen", {
        getAllDisplays: () => this.screens,
        getPrimaryDisplay: () => this.screens[0],
        on: (event: string, listener: () => void) => this.screen.on(event, listener),
      } satisfies Part<Electron.Screen>),
      session: strict("session", {
        get defaultSession() {
          return defaultSession();
        },
        fromPartition: (partition: string) => this.session(partition).module,
      }),
    } satisfies Part<typeof Electron>);
  }

  /** A session, made when it is first asked for, as Electron does. */
  session(partition: string): StandInSession {
    const known = this.sessions.get(partition);
    if (known !== undefined) return known;
    const made = new StandInSession(this.calls, partition);
    this.sessions.set(partition, made);
    this.app.emit("session-created", made.module);
    return made;
  }

  window(index: number): StandInWindow {
    const window = this.windows[index];
    if (window === undefined) throw new Error(`no window ${index} was opened`);
    return window;
  }

  /** What a page's preload asks, from the top frame of a window unless told otherwise. */
  ask(
    window: StandInWindow,
    channel: string,
    said: readonly unknown[] = [],
    frame: object | null = window.mainFrame,
  ): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler({ sender: window.page, senderFrame: frame }, ...said);
  }
}
