import { app, session, type Session, type WebContents } from "electron";
import { isOwnPage, type Product } from "./product.ts";
import type { ServerTrust } from "./server-trust.ts";

/** Codes of `setCertificateVerifyProc`: accepted, refused, or whatever Chromium says. */
const verdict = { accept: 0, refuse: -2, asChromium: -3 } as const;

/** What Chromium asks before a page may reach a server in the building; `connect-src` says which one that is. */
const localNetwork: ReadonlySet<string> = new Set([
  "local-network",
  "local-network-access",
  "loopback-network",
]);

export interface LockdownParts {
  readonly product: Product;
  readonly trust: ServerTrust;
  /** What this product's pages may do beside reaching the server; everything else is refused. */
  readonly permissions: readonly string[];
  /** Whether labels of loudspeakers may be read (never a microphone). */
  readonly namesLoudspeakers: boolean;
  /** Whether a page of ours may save a file it made itself (`blob:`). */
  readonly savesFiles: boolean;
  readonly outside: Outside | null;
}

/** A session of its own that may see other servers than the office's: sign-in at the office's OpenID provider. */
export interface Outside {
  /** Of the session, kept in memory only. */
  readonly partition: string;
  mayVisit(address: string): boolean;
}

/** Chromium's own viewer moves a frame of its window here when it shows a PDF. */
const pdfViewer = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/";

/**
 * Locks every session and page there is and will be. Must be called before the app is ready, so that none slips past.
 */
export function lockDown(parts: LockdownParts): void {
  app.enableSandbox();
  app.on("session-created", (created) => lockSession(created, parts));
  app.on("web-contents-created", (_event, page) => lockPage(page, parts));
  // Chromium would otherwise hand over the first client certificate that the machine has.
  app.on("select-client-certificate", (event, _page, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
}

function lockSession(its: Session, parts: LockdownParts): void {
  const { product, trust } = parts;
  const may = (permission: string, from: string) =>
    isOwnPage(from, product) &&
    (parts.permissions.includes(permission) || localNetwork.has(permission));

  its.setPermissionRequestHandler((_page, permission, answer, details) =>
    answer(may(permission, details.requestingUrl)),
  );
  its.setPermissionCheckHandler(
    (_page, permission, origin, details) =>
      may(permission, origin) ||
      (parts.namesLoudspeakers &&
        permission === "media" &&
        details.mediaType === "audio" &&
        isOwnPage(origin, product)),
  );
  its.setDevicePermissionHandler(() => false);
  its.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  its.setSpellCheckerEnabled(false);
  its.setCertificateVerifyProc((request, answer) => {
    if (trust.isServer(request.hostname))
      answer(
        trust.accepts({
          hostname: request.hostname,
          certificate: request.certificate.data,
          vouched: request.verificationResult === "net::OK" || request.verificationResult === "OK",
        })
          ? verdict.accept
          : verdict.refuse,
      );
    else answer(isOutside(its, parts) ? verdict.asChromium : verdict.refuse);
  });
  its.on("will-download", (event, item) => {
    const own = item.getURL().startsWith(`blob:app://${product}/`);
    if (!parts.savesFiles || !own) event.preventDefault();
  });
}

function lockPage(page: WebContents, parts: LockdownParts): void {
  const { outside, product } = parts;
  const mayVisit = (address: string) =>
    outside !== null && isOutside(page.session, parts)
      ? outside.mayVisit(address)
      : // The page's own address may be loaded again: that is how it is renewed.
        isOwnPage(address, product) || address.startsWith(pdfViewer);
  const refuse = (event: { preventDefault(): void; readonly url: string }) => {
    if (!mayVisit(event.url)) event.preventDefault();
  };
  page.on("will-navigate", refuse);
  page.on("will-frame-navigate", refuse);
  page.on("will-redirect", refuse);
  page.on("will-attach-webview", (event) => event.preventDefault());
  page.setWindowOpenHandler(() => ({ action: "deny" }));
}

function isOutside(its: Session, { outside }: LockdownParts): boolean {
  return outside !== null && its === session.fromPartition(outside.partition);
}
