/** The mailbox that e-mails are taken in from. */
export interface MailboxAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is required, except on this machine. */
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly password: string };
  /** Where new e-mails are. */
  readonly folder: string;
  /** Where e-mails go that were taken in; null: they stay, and are marked as read. */
  readonly moveTo: string | null;
}

const schemes: Readonly<Record<string, { readonly port: number; readonly secure: boolean }>> = {
  "imap:": { port: 143, secure: false },
  "imaps:": { port: 993, secure: true },
};

/**
 * Reads `imaps://user:password@host/INBOX`, with `?moveTo=Aufgenommen` to move what was taken in; null when it is
 * something else. The folder is INBOX unless named. Ports as RFC 8314 has them.
 */
export function readMailboxAddress(address: string): MailboxAddress | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const scheme = schemes[url.protocol];
  const [user, password] = [decoded(url.username), decoded(url.password)];
  const folder = decoded(url.pathname.slice(1));
  if (scheme === undefined || url.hostname === "" || url.hash !== "") return null;
  if (user === null || user === "" || password === null || folder === null) return null;
  const moveTo = url.searchParams.get("moveTo");
  if (moveTo === "" || url.searchParams.size > (moveTo === null ? 0 : 1)) return null;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/u, "$1"),
    port: url.port === "" ? scheme.port : Number(url.port),
    secure: scheme.secure,
    login: { user, password },
    folder: folder === "" ? "INBOX" : folder,
    moveTo,
  };
}

/** Whether what goes there stays on this machine, where nobody listens in. */
export function staysHere({ host }: MailboxAddress): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/u.test(host);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
