/** The origins of our Electron apps' pages; no website can have one of them. */
const shells: ReadonlySet<string> = new Set(["app://kiosk", "app://display", "app://counter"]);

export function isShellOrigin(origin: string | undefined): origin is string {
  return origin !== undefined && shells.has(origin);
}
