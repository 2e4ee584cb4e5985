import { contextBridge, ipcRenderer } from "electron";
import { asks } from "../channel-names.ts";

/** The device's own key, as the pages see it. */
export interface ShellDevice {
  /** Raw Ed25519 public key, base64url. */
  publicKey(): Promise<string>;
  /** Signs a challenge (`challengeText`), and nothing else; base64url. */
  sign(text: string): Promise<string>;
  /** The server's certificate as this device knows it: SHA-256, lower-case hex; empty over loopback HTTP. */
  certificate(): Promise<string>;
}

/** `window.wartemarke` of every app. */
export interface ShellApi {
  readonly server: string;
  readonly version: string;
  readonly device: ShellDevice;
}

/** Asks the main process; the answers are for the page to check. */
export const ask = (channel: string, ...said: readonly unknown[]): Promise<unknown> =>
  ipcRenderer.invoke(channel, ...said);

/** Shows `window.wartemarke` to the page, with what this product adds, and begins the heartbeat. */
export function expose(more: object): void {
  contextBridge.exposeInMainWorld("wartemarke", {
    server: argument("server"),
    version: argument("version"),
    device: {
      publicKey: () => ask(asks.publicKey),
      sign: (text: string) => ask(asks.sign, text),
      certificate: () => ask(asks.certificate),
    },
    ...more,
  });
  // It shares the page's thread: when that hangs, it falls silent. An empty page is one whose code has failed.
  setInterval(() => {
    const filled = (document.getElementById("root")?.childElementCount ?? 0) > 0;
    ask(asks.beat, { filled }).catch((error: unknown) => console.error("heartbeat:", error));
  }, 2_000);
}

/** Calls back with what the main process sends on a channel, never with the event: it would hand over `ipcRenderer`. */
export function listen(channel: string, listener: (content: unknown) => void): () => void {
  const hear = (_event: unknown, content: unknown) => listener(content);
  ipcRenderer.on(channel, hear);
  return () => {
    ipcRenderer.off(channel, hear);
  };
}

function argument(name: string): string {
  const start = `--wartemarke-${name}=`;
  const found = process.argv.find((text) => text.startsWith(start));
  if (found === undefined) throw new Error(`the window was opened without ${start}`);
  return found.slice(start.length);
}
