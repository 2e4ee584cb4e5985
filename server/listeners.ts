import type { Server } from "node:http";
import type { FastifyInstance } from "fastify";
import { buildHttp, buildPublicHttp, buildToolsHttp, type HttpParts } from "./http/http.ts";
import { OpenConnections } from "./http/open-connections.ts";
import type { ServerCertificate } from "./access/tls/server-certificate.ts";
import type { BookingDoor } from "./http/booking/booking-door.ts";
import type { ServerOptions } from "./options.ts";
import type { OfficeCertificates } from "./office-certificate.ts";
import { urlOf } from "./own-addresses.ts";
import { sameOrigin } from "./sockets/same-origin.ts";
import type { Listener } from "./sockets/sockets.ts";

export interface ListenerParts extends Omit<HttpParts, "tls" | "devices" | "booking"> {
  readonly options: ServerOptions;
  readonly certificates: OfficeCertificates;
  readonly devices: HttpParts["devices"]["devices"];
  readonly booking: Omit<BookingDoor, "fromOwnPage">;
}

/** Connections that may wait to be taken: all the phones of a hall that come back at once after a cut. */
const backlog = 4_096;

interface OneListener extends Listener {
  readonly fastify: FastifyInstance;
  readonly host: string;
  readonly port: number;
}

/** Where the server listens: for the office, for the public apart, and for its own tools (rule X7). */
export class Listeners {
  readonly #all: readonly OneListener[];
  readonly #connections: readonly OpenConnections[];

  private constructor(all: readonly OneListener[]) {
    this.#all = all;
    this.#connections = all.map(({ http }) => new OpenConnections(http));
  }

  static async build(parts: ListenerParts): Promise<Listeners> {
    const { options, devices, certificates, ...rest } = parts;
    const { publicListener, publicUrl } = options;
    const speaking = (tls: ServerCertificate | null) => {
      const secure = tls !== null;
      const fromOwnPage: BookingDoor["fromOwnPage"] = (headers) =>
        sameOrigin(headers, { publicUrl, secure });
      return { tls, secure, fromOwnPage };
    };
    const office = speaking(certificates.office);
    const { fromOwnPage, secure } = office;
    const all: OneListener[] = [];
    const add = (listener: Omit<OneListener, "http">) =>
      all.push({ ...listener, http: listener.fastify.server });
    add({
      ...office,
      side: "office",
      host: options.host,
      port: options.port,
      fastify: await buildHttp({
        ...rest,
        tls: office.tls,
        booking: { ...rest.booking, fromOwnPage },
        devices: { devices, secure, fromOwnPage },
      }),
    });
    if (publicListener !== null) {
      const visitors = speaking(certificates.visitors);
      const booking = { ...rest.booking, fromOwnPage: visitors.fromOwnPage };
      const fastify = await buildPublicHttp({ ...rest, tls: visitors.tls, booking });
      add({ ...visitors, ...publicListener, side: "public", fastify });
    }
    // Tools on this machine speak plain HTTP on loopback.
    if (secure) {
      const fastify = await buildToolsHttp(rest);
      add({ side: "tools", secure: false, host: "127.0.0.1", port: 0, fastify });
    }
    return new Listeners(all);
  }

  get sockets(): readonly Listener[] {
    return this.#all;
  }

  /** Rejects when one of them cannot listen. */
  async listen(): Promise<void> {
    for (const { fastify, host, port } of this.#all) await fastify.listen({ host, port, backlog });
  }

  /** Where the office's devices reach it, once it listens. */
  get officeUrl(): string {
    return this.#urlOf("office") ?? "";
  }

  /** Where visitors' phones reach it. */
  get publicUrl(): string {
    return this.#urlOf("public") ?? this.officeUrl;
  }

  /** Where this machine's tools reach it. */
  get toolsUrl(): string {
    return this.#urlOf("tools") ?? this.officeUrl;
  }

  /** Ends every connection, whatever it is doing. */
  cut(): void {
    for (const connections of this.#connections) connections.cut();
  }

  async close(): Promise<void> {
    for (const { fastify } of this.#all) await fastify.close();
  }

  #urlOf(side: Listener["side"]): string | null {
    const found = this.#all.find((listener) => listener.side === side);
    return found === undefined ? null : urlOf(found.host, portOf(found.http), found.secure);
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}
