/** From a page to its main process: what the preloads may ask. Without schemas, so that preloads stay small. */
export const asks = {
  publicKey: "device:public-key",
  sign: "device:sign",
  certificate: "device:certificate",
  beat: "page:beat",
  askExit: "kiosk:ask-exit",
  exit: "kiosk:exit",
  closeExit: "kiosk:close-exit",
  hasPrinter: "kiosk:has-printer",
  printAway: "kiosk:print-away",
  status: "counter:status",
  miniBar: "counter:mini-bar",
  wish: "counter:wish",
} as const;

/** From a main process to its pages. */
export const notices = {
  wish: "counter:do",
  lock: "counter:lock",
  status: "counter:desk",
} as const;
