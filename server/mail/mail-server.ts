/** Where and how mails are handed over. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is used where it is offered. */
  readonly secure: boolean;
  readonly login: { readonly user: string; readonly password: string } | null;
}

const schemes: Readonly<Record<string, { readonly port: number; readonly secure: boolean }>> = {
  "smtp:": { port: 587, secure: false },
  "smtps:": { port: 465, secure: true },
};

/** Reads `smtp://host:port` or `smtps://user:password@host`; null when it is neither. Ports as RFC 8314 has them. */
export function readMailServer(address: string): MailServer | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, port, username, password, pathname, search } = new URL(address);
  const scheme = schemes[protocol];
  if (scheme === undefined || hostname === "" || pathname.length > 1 || search !== "") return null;
  const [user, secret] = [decoded(username), decoded(password)];
  if (user === null || secret === null) return null;
  return {
    host: hostname.replace(/^\[(.*)\]$/u, "$1"),
    port: port === "" ? scheme.port : Number(port),
    secure: scheme.secure,
    login: user === "" ? null : { user, password: secret },
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Whether mails to it stay on this machine, where nobody listens in. */
export function isLoopback({ host }: MailServer): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/u.test(host);
}
