import { challengeReply, challengeText, type DeviceProof } from "../protocol/device-proof.ts";

export interface ProofParts {
  /** The office's server, such as `https://warten.example.org:8443`. */
  readonly server: string;
  readonly device: string;
  readonly version: string;
  /** Ed25519 with the device's key, base64url. */
  readonly sign: (text: string) => string;
  /** Held to the office's certificate. */
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
}

/** Proves for one connection that this is the device (rule X1). Rejects when the server gives no challenge. */
export async function askProof(parts: ProofParts): Promise<DeviceProof> {
  const { server, device, version, sign, fetch } = parts;
  const reply = await fetch(`${server}/api/devices/challenge`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ device }),
  });
  if (!reply.ok) throw new Error(`no challenge from the server: ${reply.status}`);
  const { nonce } = challengeReply.parse(await reply.json());
  return { device, nonce, signature: sign(challengeText(device, nonce, "printer")), version };
}
