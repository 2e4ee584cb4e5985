import type { BrowserWindow } from "electron";
import { notices } from "../../shared/shell/channel-names.ts";
import { channels, type DeskStatus, type DeskWish } from "../../shared/shell/channels.ts";
import type { Shell } from "../../shared/shell/shell.ts";
import type { CounterConfig } from "./config.ts";

const nothingKnown: DeskStatus = { number: null, waiting: 0, canNext: false, canRecall: false };
const size = { width: 420, height: 72 };

/** The counter's page, the mini bar beside it, and what passes between them. */
export class Desk {
  readonly #shell: Shell<CounterConfig>;
  readonly #page: BrowserWindow;
  #bar: BrowserWindow | null = null;
  #status = nothingKnown;

  constructor(shell: Shell<CounterConfig>, page: BrowserWindow) {
    this.#shell = shell;
    this.#page = page;
    shell.door.answer(channels.status, ([status]) => {
      this.#status = status;
      this.#tellBar();
    });
    shell.door.answer(channels.wish, ([wish]) => this.wish(wish));
    shell.door.answer(channels.miniBar, ([open]) => this.showBar(open));
  }

  /** Asks the page to do what its own button does; the page checks whether it may. */
  wish(wish: DeskWish): void {
    this.#page.webContents.send(notices.wish, wish);
  }

  /** The machine was locked: so is the counter (rule X5). */
  lock(): void {
    this.#page.webContents.send(notices.lock);
  }

  showPage(): void {
    if (this.#page.isMinimized()) this.#page.restore();
    this.#page.show();
    this.#page.focus();
  }

  showBar(open: boolean): void {
    if (!open) {
      this.#bar?.close();
      return;
    }
    if (this.#bar !== null) return;
    const bar = this.#shell.open(
      "/mini-bar/",
      {
        ...size,
        frame: false,
        resizable: false,
        minimizable: false,
        maximizable: false,
        fullscreenable: false,
        alwaysOnTop: true,
        skipTaskbar: true,
      },
      "unwatched",
    );
    this.#bar = bar;
    bar.setAlwaysOnTop(true, "floating");
    bar.webContents.on("did-finish-load", () => this.#tellBar());
    bar.on("closed", () => {
      this.#bar = null;
    });
  }

  get barShown(): boolean {
    return this.#bar !== null;
  }

  #tellBar(): void {
    this.#bar?.webContents.send(notices.status, this.#status);
  }
}
