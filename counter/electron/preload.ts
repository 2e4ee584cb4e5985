import { asks, notices } from "../../shared/shell/channel-names.ts";
import { ask, expose, listen } from "../../shared/shell/preload/base.ts";

expose({
  counter: {
    /** What the mini bar shows: `{ number, waiting, canNext, canRecall }`. */
    status: (status: unknown) => ask(asks.status, status),
    /** Opens or closes the mini bar. */
    miniBar: (open: unknown) => ask(asks.miniBar, open),
    /** From the mini bar: `next` or `recall`, for the page to do. */
    wish: (wish: unknown) => ask(asks.wish, wish),
    /** Calls back with `next` or `recall` (a hot-key, or the mini bar); the answer ends it. */
    onWish: (listener: (wish: unknown) => void) => listen(notices.wish, listener),
    /** Calls back when the machine was locked. */
    onLock: (listener: () => void) => listen(notices.lock, () => listener()),
    /** For the mini bar: calls back with what the page last told. */
    onStatus: (listener: (status: unknown) => void) => listen(notices.status, listener),
  },
});
