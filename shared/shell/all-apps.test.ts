import { readFileSync, statSync } from "node:fs";
import { createPublicKey, verify } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { challengeText } from "../protocol/device-proof.ts";
import { asks } from "./channel-names.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { certificates } from "./testing/certificates.ts";
import { cancellable, type StandInSession } from "./testing/electron-stand-in.ts";
import { becomeReady, runMain, type RunningMain, type RunOptions } from "./testing/run-main.ts";

const screens = [{ id: 7, label: "hall", bounds: { x: 0, y: 0, width: 1920, height: 1080 } }];
const host = "warten.example.org";
const challenge = challengeText(`d-${"7".repeat(16)}`, "n".repeat(43), "kiosk");

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const show = (session: StandInSession, hostname: string, pem: string, says = "net::ERR") => {
  let verdict: number | null = null;
  session.verify?.({ hostname, certificate: { data: pem }, verificationResult: says }, (answer) => {
    verdict = answer;
  });
  return verdict;
};
const sealedDeviceKey = ({ machine }: RunningMain) => join(machine.userData, "device-key.json");

describe.each([
  { product: "kiosk", load: () => import("../../kiosk/electron/main.ts"), permissions: [] },
  {
    product: "display",
    load: () => import("../../display/electron/main.ts"),
    permissions: ["speaker-selection"],
  },
  {
    product: "counter",
    load: () => import("../../counter/electron/main.ts"),
    permissions: ["clipboard-sanitized-write"],
  },
])("the $product's app", ({ product, load, permissions }) => {
  const origin = `app://${product}`;
  const run = (options: RunOptions = {}) => runMain(load, { screens, ...options });
  const running = async (options: RunOptions = {}) => {
    const main = await run(options);
    await becomeReady(main);
    return main;
  };
  test("opens its page in a window with every option set", async () => {
    using main = await running();
    const { electron, machine } = main;
    const window = electron.window(0);
    expect(window.loaded).toEqual([`${origin}/`]);
    expect(window.options.webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      plugins: false,
      backgroundThrottling: false,
      devTools: false,
      preload: join(machine.app, "preload.cjs"),
      additionalArguments: [
        "--wartemarke-server=https://warten.example.org:8443",
        "--wartemarke-version=1.2.3",
      ],
    });
    expect(electron.calls.named("window[1].removeMenu")).toHaveLength(1);
    expect(window.shown).toBe(false);
    window.events.emit("ready-to-show");
    expect(window.shown).toBe(true);
  });

  test("has developer tools only when run from its sources", async () => {
    using main = await running({ packaged: false });
    expect(main.electron.window(0).options.webPreferences?.devTools).toBe(true);
  });

  test("is locked down before Electron is ready", async () => {
    using main = await run();
    const { calls } = main.electron;
    expect(calls.named("protocol.registerSchemesAsPrivileged")).toEqual([
      [
        [
          {
            scheme: "app",
            privileges: {
              standard: true,
              secure: true,
              supportFetchAPI: true,
              bypassCSP: false,
              allowServiceWorkers: false,
              corsEnabled: false,
              stream: false,
            },
          },
        ],
      ],
    ]);
    expect(calls.first("app.enableSandbox")).toBeGreaterThanOrEqual(0);
    expect(calls.first("app.enableSandbox")).toBeLessThan(calls.first("app.whenReady"));
    expect(main.electron.windows).toEqual([]);
  });

  test("goes nowhere and opens nothing", async () => {
    using main = await running();
    const window = main.electron.window(0);
    const tries = (event: string, url: string) => {
      const it = cancellable({ url });
      window.pageEvents.emit(event, it);
      return it.prevented ? "refused" : "went";
    };
    for (const event of ["will-navigate", "will-frame-navigate", "will-redirect"]) {
      expect(tries(event, "https://example.org/")).toBe("refused");
      expect(tries(event, `https://${host}:8443/`)).toBe("refused");
      expect(tries(event, "file:///etc/passwd")).toBe("refused");
      expect(tries(event, "app://other/")).toBe("refused");
      expect(tries(event, `app://x@${product}/`)).toBe("refused");
      expect(tries(event, "javascript:alert(1)")).toBe("refused");
      expect(tries(event, `${origin}/`)).toBe("went");
    }
    const webview = cancellable();
    window.pageEvents.emit("will-attach-webview", webview);
    expect(webview.prevented).toBe(true);
    for (const url of [
      "https://example.org/",
      `${origin}/`,
      "about:blank",
      `https://${host}:8443/`,
    ])
      expect(window.openHandler?.({ url })).toEqual({ action: "deny" });
    expect(main.electron.windows).toHaveLength(1);
  });

  test("may do only what is named", async () => {
    using main = await running();
    const session = main.electron.session("");
    const asked = [
      "media",
      "geolocation",
      "notifications",
      "midi",
      "pointerLock",
      "fullscreen",
      "openExternal",
      "clipboard-read",
      "clipboard-sanitized-write",
      "display-capture",
      "usb",
      "serial",
      "hid",
      "speaker-selection",
      "fileSystem",
      "idle-detection",
      "window-management",
      "unknown",
    ];
    const granted = (from: string) =>
      asked.filter((permission) => {
        let answer = false;
        session.mayRequest?.({}, permission, (may) => (answer = may), { requestingUrl: from });
        return answer;
      });
    expect(granted(`${origin}/`)).toEqual(permissions);
    expect(granted("https://example.org/")).toEqual([]);
    expect(asked.filter((it) => session.mayCheck?.({}, it, `${origin}/`, {}))).toEqual(permissions);
    expect(session.mayCheck?.({}, "media", `${origin}/`, { mediaType: "video" })).toBe(false);
    expect(session.mayCheck?.({}, "media", `${origin}/`, { mediaType: "audio" })).toBe(
      product === "display",
    );
    expect(session.mayDevice?.()).toBe(false);
    // The server stands in the same building.
    expect(session.mayCheck?.({}, "local-network-access", `${origin}/`, {})).toBe(true);
    expect(session.mayCheck?.({}, "local-network-access", "https://example.org/", {})).toBe(false);
    const download = cancellable();
    session.events.emit("will-download", download, { getURL: () => "https://example.org/x.exe" });
    expect(download.prevented).toBe(true);
  });

  test("[X1] takes the first certificate until it is paired, and only that one for ever after", async () => {
    const { one: real, two: other } = certificates;
    let files = "";
    {
      using main = await running();
      const session = main.electron.session("");
      const ask = (channel: string, said: readonly unknown[] = []) =>
        main.electron.ask(main.electron.window(0), channel, said);
      expect(await ask(asks.certificate)).toBe("");
      expect(show(session, "example.org", real)).toBe(-2);
      expect(show(session, host, real)).toBe(0);
      expect(await ask(asks.certificate)).toBe(fingerprintOf(real));
      expect(show(session, host, other)).toBe(-2);
      expect(await ask(asks.certificate)).toBe(fingerprintOf(real));
      await ask(asks.sign, [challenge]);
      files = readFileSync(join(main.machine.userData, "server-pin.json"), "utf8");
      // Other sessions, such as the updater's, are held to it as well.
      expect(show(main.electron.session("electron-updater"), host, real)).toBe(0);
      expect(show(main.electron.session("electron-updater"), host, other)).toBe(-2);
    }
    const pin: unknown = JSON.parse(files);
    expect(pin).toEqual({
      server: `https://${host}:8443`,
      fingerprint: fingerprintOf(real),
      pem: real,
      vouched: false,
    });
  });

  test("[X1] signs challenges with a key that the machine's store has sealed", async () => {
    using main = await running();
    const window = main.electron.window(0);
    const publicKey = await main.electron.ask(window, asks.publicKey);
    const signature = await main.electron.ask(window, asks.sign, [challenge]);
    const key = createPublicKey({
      format: "jwk",
      key: { kty: "OKP", crv: "Ed25519", x: String(publicKey) },
    });
    const sent = Buffer.from(String(signature), "base64url");
    expect(verify(null, Buffer.from(challenge), key, sent)).toBe(true);
    const kept = readFileSync(sealedDeviceKey(main), "utf8");
    expect(JSON.parse(kept)).toMatchObject({ sealed: true });
    expect(statSync(sealedDeviceKey(main)).mode & 0o777).toBe(0o600);
    expect(console.warn).not.toHaveBeenCalled();
  });

  test.each(["none", "basic_text"] as const)(
    "[X1] says so when the machine's key store is %s",
    async (keyStore) => {
      using main = await running({ keyStore });
      expect(console.warn).toHaveBeenCalledWith(expect.stringContaining("no key store"));
      expect(JSON.parse(readFileSync(sealedDeviceKey(main), "utf8"))).toMatchObject({
        sealed: false,
      });
      expect(statSync(sealedDeviceKey(main)).mode & 0o777).toBe(0o600);
    },
  );

  test("[W3] hears only its own page's top frame, and only what fits", async () => {
    using main = await running();
    const { electron } = main;
    const window = electron.window(0);
    const sign = (said: readonly unknown[], frame?: object | null) =>
      electron.ask(window, asks.sign, said, frame);
    await expect(sign([challenge], { url: `${origin}/` })).rejects.toThrow("refused");
    await expect(sign([challenge], null)).rejects.toThrow("refused");
    for (const url of ["https://example.org/", "about:blank", "app://other/", ""]) {
      window.mainFrame.url = url;
      await expect(sign([challenge])).rejects.toThrow("refused");
    }
    window.mainFrame.url = `${origin}/`;
    for (const said of [
      [],
      [""],
      ["anything"],
      [`${challenge}\nmore`],
      [challenge, challenge],
      [{ toString: () => challenge }],
      [challenge.replace("device", "update")],
    ])
      await expect(sign(said)).rejects.toThrow("malformed");
    await expect(sign([challenge])).resolves.toEqual(expect.any(String));
  });

  test("serves its own pages with a strict policy, and no other file", async () => {
    using main = await running({
      files: {
        "pages/index.html": "<title>page</title>",
        "pages/assets/a.js": "1",
        "pages/notes.txt": "secret",
        "main.cjs": "secret",
      },
    });
    const handler = main.electron.session("").schemes.get("app");
    const get = (path: string, init?: RequestInit) =>
      handler?.(new Request(`http://${product}${path}`, init));
    const page = await get("/");
    expect(await page?.text()).toBe("<title>page</title>");
    expect(Object.fromEntries(page?.headers ?? [])).toEqual({
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        "media-src 'self'; connect-src https://warten.example.org:8443 wss://warten.example.org:8443; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "content-type": "text/html; charset=utf-8",
      // A display reads the names of loudspeakers, which Chromium shows only where a microphone could be asked for.
      "permissions-policy":
        "camera=(), geolocation=(), usb=(), serial=(), hid=()" +
        (product === "display" ? "" : ", microphone=()"),
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    expect((await get("/assets/a.js"))?.headers.get("content-type")).toContain("javascript");
    for (const path of [
      "/notes.txt",
      "/..%2fmain.cjs",
      "/%2e%2e/main.cjs",
      "/assets/..%5c..%5cmain.cjs",
      "/assets",
      "/missing.js",
      "/%ff.js",
      "/a%00.js",
    ])
      expect((await get(path))?.status, path).toBe(404);
    expect((await get("/", { method: "POST" }))?.status).toBe(405);
  });

  test.each([
    [{ server: "http://warten.example.org" }, "https:// is needed"],
    [{ server: "https://warten.example.org/book" }, "without a path"],
    [{ server: "nonsense" }, "server"],
    [{ server: "https://warten.example.org", surprise: 1 }, "surprise"],
  ])("does not start with %j, and says why", async (config, said) => {
    using main = await run({ config });
    expect(main.electron.calls.named("app.exit")).toEqual([[2]]);
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining(said));
    expect(main.electron.calls.named("dialog.showErrorBox")).toHaveLength(
      product === "counter" ? 1 : 0,
    );
    expect(main.electron.calls.first("app.whenReady")).toBe(-1);
  });

  test("starts once a machine", async () => {
    using main = await run({ alone: false });
    expect(main.electron.calls.named("app.quit")).toHaveLength(1);
    expect(main.electron.calls.first("app.whenReady")).toBe(-1);
  });

  test.each(["remote-debugging-port", "no-sandbox", "ignore-certificate-errors", "inspect"])(
    "does not start with --%s once packaged",
    async (name) => {
      using packaged = await run({ switches: [name] });
      expect(packaged.electron.calls.named("app.exit")).toEqual([[2]]);
      expect(packaged.electron.calls.first("app.whenReady")).toBe(-1);
      using fromSources = await run({ switches: [name], packaged: false });
      expect(fromSources.electron.calls.first("app.whenReady")).toBeGreaterThan(0);
    },
  );

  test("loads its page again after a crash", async () => {
    using main = await running();
    const window = main.electron.window(0);
    window.crashed = true;
    window.pageEvents.emit("render-process-gone", {}, { reason: "oom" });
    await vi.waitFor(() => expect(window.loaded).toEqual([`${origin}/`, `${origin}/`]), 5_000);
  });
});
