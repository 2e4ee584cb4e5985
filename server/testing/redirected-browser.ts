import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

export interface Page {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingMessage["headers"];
  /** Every address that led here, and this one last. */
  readonly path: readonly string[];
}

export interface BrowserOptions {
  /** The address of the machine it runs on. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Cookie {
  readonly host: string;
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

/** Follows redirects and keeps cookies by host and path, as a browser does; over plain HTTP. */
export class RedirectedBrowser {
  readonly #options: BrowserOptions;
  #cookies: readonly Cookie[] = [];

  constructor(options: BrowserOptions = {}) {
    this.#options = options;
  }

  /** Goes there and wherever that leads; stops before an address that `until` holds for. */
  async open(address: string, until: (url: URL) => boolean = () => false): Promise<Page> {
    const path = [address];
    for (let url = new URL(address); path.length < 20;) {
      const { status, body, headers } = await this.#ask("GET", url);
      const { location } = headers;
      if (location === undefined) return { status, body, headers, path };
      url = new URL(location, url);
      path.push(url.href);
      if (until(url)) return { status, body, headers, path };
    }
    throw new Error(`redirected too often: ${address}`);
  }

  /** Presses the button of a form without fields. */
  async press(action: string): Promise<Page> {
    return { ...(await this.#ask("POST", new URL(action))), path: [action] };
  }

  async #ask(method: "GET" | "POST", url: URL): Promise<Omit<Page, "path">> {
    const { from, headers } = this.#options;
    const cookie = this.#cookiesFor(url)
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    request(
      url,
      {
        // `localhost` is the provider's, whose family may be another.
        ...(from !== undefined && url.hostname !== "localhost" && { localAddress: from }),
        agent: false,
        method,
        headers: {
          ...(method === "POST" && { "content-type": "application/x-www-form-urlencoded" }),
          ...headers,
          ...(cookie !== "" && { cookie }),
        },
      },
      resolve,
    )
      .on("error", reject)
      .end();
    const response = await promise;
    for (const line of response.headers["set-cookie"] ?? []) this.#keep(line, url);
    return {
      status: response.statusCode ?? 0,
      body: await text(response),
      headers: response.headers,
    };
  }

  #cookiesFor({ hostname, pathname }: URL): readonly Cookie[] {
    return this.#cookies.filter(({ host, path }) => host === hostname && isUnder(pathname, path));
  }

  #keep(line: string, { hostname: host }: URL): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const name = pair.slice(0, pair.indexOf("="));
    const value = pair.slice(name.length + 1);
    const given = new Map(attributes.map((part) => [part.split("=")[0]?.toLowerCase(), part]));
    const path = given.get("path")?.slice("path=".length) ?? "/";
    const isOther = (kept: Cookie) =>
      kept.host !== host || kept.path !== path || kept.name !== name;
    const expires = given.get("expires")?.slice("expires=".length);
    const isOver =
      given.get("max-age")?.endsWith("=0") === true ||
      (expires !== undefined && Date.parse(expires) <= Date.now());
    this.#cookies = [
      ...this.#cookies.filter(isOther),
      ...(isOver ? [] : [{ host, path, name, value }]),
    ];
  }
}

/** RFC 6265, section 5.1.4. */
function isUnder(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`);
}
