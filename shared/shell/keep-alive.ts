import { app, type BrowserWindow } from "electron";
import { channels } from "./channels.ts";
import type { PageDoor } from "./ipc.ts";
import { Watchdog } from "./watchdog.ts";

/**
 * Loads pages again when they crash, hang or stay empty, and ends the app with code 1 when that does not help. Answers
 * the channel `beat` for all windows it is given.
 */
export class KeepAlive {
  readonly #watched = new Map<number, Watchdog>();
  readonly #now: () => number;

  constructor(door: PageDoor, now: () => number = () => performance.now()) {
    this.#now = now;
    door.answer(channels.beat, ([{ filled }], page) => {
      this.#watched.get(page.id)?.beat(this.#now(), filled);
    });
  }

  /** Loads an address into a window and watches it until it closes. */
  watch(window: BrowserWindow, address: string): void {
    const page = window.webContents;
    const { id } = page;
    const dog = new Watchdog(this.#now());
    this.#watched.set(id, dog);
    let ending = false;
    page.on("render-process-gone", (_event, { reason }) => {
      // Ended by us below, and being loaded already.
      if (ending || reason === "clean-exit") {
        ending = false;
        return;
      }
      console.error(`the page ended: ${reason}`);
      dog.crashed(this.#now());
    });
    page.on("did-fail-load", (_event, code, text, _url, isMainFrame) => {
      // -3: a load that another one replaced.
      if (!isMainFrame || code === -3) return;
      console.error(`the page could not be loaded: ${text}`);
      dog.crashed(this.#now());
    });
    const timer = setInterval(() => {
      const verdict = dog.check(this.#now());
      if (verdict === "leave") return;
      console.error(`the page does not answer: ${verdict}`);
      if (verdict === "give-up") {
        app.exit(1);
        return;
      }
      // A hanging page does not hear that it should load again, so its process is ended first.
      if (!page.isCrashed()) {
        ending = true;
        page.forcefullyCrashRenderer();
      }
      load(window, address);
    }, 1_000);
    window.on("closed", () => {
      clearInterval(timer);
      this.#watched.delete(id);
    });
    load(window, address);
  }
}

/** Loads a page; that it fails is heard of by `did-fail-load`, and said in the log. */
function load(window: BrowserWindow, address: string): void {
  window.loadURL(address).catch((error: unknown) => console.error("loading:", error));
}
