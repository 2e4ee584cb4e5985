import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { asks, notices } from "../../shared/shell/channel-names.ts";
import { certificates } from "../../shared/shell/testing/certificates.ts";
import { cancellable } from "../../shared/shell/testing/electron-stand-in.ts";
import { becomeReady, runMain, type RunOptions } from "../../shared/shell/testing/run-main.ts";

const server = "https://warten.example.org:8443";
const signIn = `${server}/sign-in/oidc/${"a".repeat(32)}`;

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const running = async (options: RunOptions = {}) => {
  // From its sources: the real one would write where the person's programs start from.
  const main = await runMain(() => import("./main.ts"), { packaged: false, ...options });
  await becomeReady(main);
  return main;
};

test("global hot-keys reach the page, and one that is taken is named", async () => {
  using main = await running({ takenKeys: ["Control+F10"] });
  const { electron } = main;
  electron.hotKeys.get("Control+F9")?.();
  expect(electron.window(0).sent).toEqual([{ channel: notices.wish, content: "next" }]);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("Control+F10"));
  electron.app.emit("will-quit", cancellable());
  expect(electron.calls.named("globalShortcut.unregisterAll")).toHaveLength(1);
});

test("the mini bar stays on top, shows what the page tells, and asks the page", async () => {
  using main = await running({ config: { miniBar: true } });
  const { electron } = main;
  const [page, bar] = [electron.window(0), electron.window(1)];
  expect(bar.loaded).toEqual(["app://counter/mini-bar/"]);
  expect(bar.options).toMatchObject({ alwaysOnTop: true, frame: false, skipTaskbar: true });
  expect(bar.options.webPreferences).toEqual(page.options.webPreferences);
  const status = { number: "K012", waiting: 3, canNext: false, canRecall: true };
  await electron.ask(page, asks.status, [status]);
  bar.pageEvents.emit("did-finish-load");
  expect(bar.sent).toEqual([
    { channel: notices.status, content: status },
    { channel: notices.status, content: status },
  ]);
  await electron.ask(bar, asks.wish, ["recall"]);
  expect(page.sent).toEqual([{ channel: notices.wish, content: "recall" }]);
  await expect(electron.ask(bar, asks.wish, ["finish"])).rejects.toThrow("malformed");
  await expect(
    electron.ask(page, asks.status, [{ ...status, name: "Visitor 17" }]),
  ).rejects.toThrow("malformed");
  await electron.ask(page, asks.miniBar, [false]);
  expect(bar.closed).toBe(true);
});

test("[X5] a locked machine locks the counter", async () => {
  using main = await running();
  main.electron.power.emit("lock-screen");
  expect(main.electron.window(0).sent).toEqual([{ channel: notices.lock, content: undefined }]);
});

test("closing the window leaves the app beside the clock, from where it ends", async () => {
  using main = await running();
  const { electron } = main;
  const page = electron.window(0);
  const close = () => {
    const event = cancellable();
    page.events.emit("close", event);
    return event.prevented ? "stays" : "closes";
  };
  expect(close()).toBe("stays");
  expect(electron.calls.named("window[1].hide")).toHaveLength(1);
  const item = (label: string) => electron.menus[0]?.find((it) => it.label === label)?.click?.();
  item("Wartemarke zeigen");
  expect(page.shown).toBe(true);
  item("Schmale Leiste");
  expect(electron.window(1).loaded).toEqual(["app://counter/mini-bar/"]);
  item("Beenden");
  expect(close()).toBe("closes");
});

test("[X3] opens sign-in in a session of its own, without a preload, and only at the server's address", async () => {
  using main = await running();
  const { electron } = main;
  const open = (url: string) => electron.window(0).openHandler?.({ url });
  expect(open(signIn)).toEqual({ action: "deny" });
  const window = electron.window(1);
  expect(window.loaded).toEqual([signIn]);
  const { webPreferences } = window.options;
  expect(webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    devTools: false,
    partition: "sign-in",
  });
  expect(webPreferences).not.toHaveProperty("preload");
  open(signIn);
  expect(window.closed).toBe(true);
  expect(electron.windows).toHaveLength(3);

  const goes = (url: string) => {
    const event = cancellable({ url });
    window.pageEvents.emit("will-navigate", event);
    return !event.prevented;
  };
  expect(goes("https://login.example.org/authorize")).toBe(true);
  expect(goes("http://login.example.org/authorize")).toBe(false);
  expect(goes("http://127.0.0.1:9000/")).toBe(false);
  expect(goes("file:///etc/passwd")).toBe(false);
  expect(goes("app://counter/")).toBe(false);
  expect(window.openHandler?.({ url: "https://login.example.org/" })).toEqual({ action: "deny" });

  for (const url of [
    `${server}/sign-in/oidc/`,
    `${signIn}/more`,
    `${signIn}?then=https://example.org`,
    `${server}/counter/`,
    `https://example.org/sign-in/oidc/${"a".repeat(32)}`,
    `app://counter/sign-in/oidc/${"a".repeat(32)}`,
    "https://example.org/",
    "file:///etc/passwd",
  ])
    open(url);
  expect(electron.windows).toHaveLength(3);
});

test("[X7] sign-in may see the provider's certificate, nobody else's page may", async () => {
  using main = await running();
  const verdict = (partition: string, hostname: string) => {
    const verdicts: number[] = [];
    main.electron
      .session(partition)
      .verify?.(
        { hostname, certificate: { data: certificates.one }, verificationResult: "net::OK" },
        (answer) => verdicts.push(answer),
      );
    return verdicts;
  };
  expect(verdict("sign-in", "login.example.org")).toEqual([-3]);
  expect(verdict("", "login.example.org")).toEqual([-2]);
  expect(verdict("sign-in", "warten.example.org")).toEqual([0]);
});

test("opens receipts from the server, though the page names them beside itself", async () => {
  using main = await running();
  const { electron } = main;
  const open = (url: string) => electron.window(0).openHandler?.({ url });
  open("app://counter/api/receipts/2026-000123-7/123456789012.pdf");
  const receipt = electron.window(1);
  expect(receipt.loaded).toEqual([`${server}/api/receipts/2026-000123-7/123456789012.pdf`]);
  expect(receipt.options.webPreferences).toMatchObject({ sandbox: true, plugins: true });
  expect(receipt.options.webPreferences).not.toHaveProperty("preload");
  open("app://counter/api/receipts/../../settings/x.pdf");
  open("app://counter/api/receipts/1/2.html");
  expect(electron.windows).toHaveLength(2);
});

test("saves only files that its own page made", async () => {
  using main = await running();
  const saves = (url: string) => {
    const event = cancellable();
    main.electron.session("").events.emit("will-download", event, { getURL: () => url });
    return !event.prevented;
  };
  expect(saves("blob:app://counter/0d9e1f0c")).toBe(true);
  expect(saves("blob:https://example.org/0d9e1f0c")).toBe(false);
  expect(saves(`${server}/x.exe`)).toBe(false);
});

test("a second start shows the one that runs", async () => {
  using main = await running();
  main.electron.app.emit("second-instance");
  expect(main.electron.calls.named("window[1].focus")).toHaveLength(1);
});
