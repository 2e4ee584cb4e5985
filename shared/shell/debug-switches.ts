import { app } from "electron";

/** Switches that would open a packaged app to whoever can change how it is started. */
const refused = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "inspect",
  "inspect-brk",
  "js-flags",
  "load-extension",
  "no-sandbox",
  "disable-web-security",
  "ignore-certificate-errors",
  "ignore-certificate-errors-spki-list",
  "host-rules",
  "host-resolver-rules",
  "proxy-server",
  "proxy-pac-url",
  "user-data-dir",
];

/** The first switch that a packaged app does not start with, or null. Run from its sources, an app takes them all. */
export function refusedSwitch(): string | null {
  if (!app.isPackaged) return null;
  return refused.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}
