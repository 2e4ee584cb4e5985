import { X509Certificate } from "node:crypto";
import { request as plainRequest } from "node:http";
import { request as tlsRequest } from "node:https";
import type { TLSSocket } from "node:tls";
import { io, type Socket } from "socket.io-client";
import { challengeReply, type DeviceProof } from "../../shared/protocol/device-proof.ts";
import type { Handshake } from "../../shared/protocol/handshake.ts";
import { pairingReply, pairingState } from "../../shared/protocol/pairing.ts";
import { protocolVersion } from "../../shared/protocol/version.ts";
import type { TestDevice } from "./device.ts";
import { within } from "./wait-until.ts";

/** How a machine reaches the server. */
export interface Wire {
  readonly url: string;
  /** The certificate it trusts, PEM; it takes any when there is none, as a shell does before it is paired. */
  readonly ca?: string;
  /** The address it comes from, such as `127.0.0.2`. */
  readonly from?: string;
  /** Of the page that asks, such as `app://kiosk`. */
  readonly origin?: string;
}

export interface Asked {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly content: unknown;
  /** Of the certificate that was shown, in lower-case hex; empty over plain HTTP. */
  readonly fingerprint: string;
}

/** Asks over HTTP as this machine: posts `body`, or gets without one; `method` for anything else. */
export async function askOver(
  { url, ca, from, origin }: Wire,
  path: string,
  body?: object,
  method = body === undefined ? "GET" : "POST",
): Promise<Asked> {
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  const request = url.startsWith("https:") ? tlsRequest : plainRequest;
  const sent = request(
    url + path,
    {
      // Of its own, so that no session is resumed and the certificate is shown each time.
      agent: false,
      method,
      headers: {
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(origin !== undefined && { origin }),
      },
      ...(from !== undefined && { localAddress: from }),
      ...trusting(ca),
    },
    (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        const { statusCode: status = 0, headers } = response;
        const content: unknown = /json/.test(headers["content-type"] ?? "")
          ? JSON.parse(text)
          : text;
        resolve({ status, headers, content, fingerprint });
      });
    },
  );
  let fingerprint = "";
  sent.on("socket", (socket) => {
    if (!isTls(socket)) return;
    socket.once("secureConnect", () => {
      const { raw } = socket.getPeerCertificate();
      fingerprint = new X509Certificate(raw).fingerprint256.replaceAll(":", "").toLowerCase();
    });
  });
  sent.on("error", reject).end(body === undefined ? undefined : JSON.stringify(body));
  return within(`an answer from ${path}`, promise);
}

const isTls = (socket: object): socket is TLSSocket => "getPeerCertificate" in socket;

const trusting = (ca: string | undefined) =>
  ca === undefined ? { rejectUnauthorized: false } : { ca, rejectUnauthorized: true };

/** Asks to be enrolled and shows its nonce; the code on its screen, and what to ask after. */
export async function showCode(wire: Wire, device: TestDevice) {
  const begun = await askOver(wire, "/api/devices/pairing", device.request);
  const { pairing, nonce } = pairingReply.parse(begun.content);
  const path = `/api/devices/pairing/${pairing}`;
  await askOver(wire, `${path}/reveal`, { nonce: device.nonce });
  // A browser's page cannot see the certificate.
  const seen = wire.origin?.startsWith("app:") === true ? begun.fingerprint : "";
  return {
    code: device.code(nonce, seen),
    state: async () => pairingState.parse((await askOver(wire, path)).content),
  };
}

/** Has a challenge and signs it. */
export async function proveOver(
  wire: Wire,
  device: TestDevice,
  id: string,
  audience: Handshake["audience"],
): Promise<DeviceProof> {
  const { content } = await askOver(wire, "/api/devices/challenge", { device: id });
  return device.proof(id, challengeReply.parse(content).nonce, audience);
}

/** Opens a socket with this handshake; rejects with the server's refusal as the message. */
export async function openOver({ url, ca, from, origin }: Wire, auth: object): Promise<Socket> {
  const transport = { ...trusting(ca), ...(from !== undefined && { localAddress: from }) };
  const socket = io(url, {
    auth: { protocol: protocolVersion, ...auth },
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    ...(origin !== undefined && { extraHeaders: { origin } }),
    ...transport,
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.once("connect", resolve);
  socket.once("connect_error", reject);
  try {
    await within("a connection", promise);
    return socket;
  } catch (error) {
    socket.close();
    throw error;
  }
}
