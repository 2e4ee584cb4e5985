import { signInPath } from "../../access/oidc/oidc-sign-in.ts";

/**
 * The cookie that says that the browser which comes back is the one that was sent away (RFC 6265). `Lax`: it comes back
 * by a link from the provider's site, and goes nowhere else. Only over TLS may its name begin with `__Secure-`.
 */
export class BrowserCookie {
  readonly #name: string;
  readonly #attributes: string;

  constructor({ secure }: { readonly secure: boolean }) {
    this.#name = secure ? "__Secure-wartemarke-sign-in" : "wartemarke-sign-in";
    this.#attributes = `; Path=${path}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  }

  /** A `Set-Cookie` header. It ends with the browser, and on the server much sooner. */
  set(value: string): string {
    return `${this.#name}=${value}${this.#attributes}`;
  }

  /** The `Set-Cookie` header that ends it. */
  end(): string {
    return `${this.#name}=${this.#attributes}; Max-Age=0`;
  }

  /** Its value out of a `Cookie` header; null: there is none. */
  read(header: string | undefined): string | null {
    const pairs = (header ?? "").split(";").map((pair) => pair.trim());
    const start = `${this.#name}=`;
    return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? null;
  }
}

const path = signInPath.slice(0, signInPath.lastIndexOf("/"));
