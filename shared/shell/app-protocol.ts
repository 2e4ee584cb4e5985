import { protocol, type Session } from "electron";
import { servePages, type PagesFor } from "./page-files.ts";
import { scheme } from "./product.ts";

/** Tells Chromium what `app://` is. Must be called before the app is ready, and once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: {
        // An origin of its own, so that storage, CSP and relative addresses work.
        standard: true,
        secure: true,
        supportFetchAPI: true,
        // Nothing that a page under this scheme does not need.
        bypassCSP: false,
        allowServiceWorkers: false,
        corsEnabled: false,
        stream: false,
      },
    },
  ]);
}

/** Serves the bundled pages to one session. */
export function serveScheme(session: Session, directory: string, pages: PagesFor): void {
  session.protocol.handle(scheme, servePages(directory, pages));
}
