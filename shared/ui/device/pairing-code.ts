import { pairingAlphabet, pairingText } from "../../protocol/pairing.ts";
import { base64url } from "./base64url.ts";

/** The code both sides compute (pairing.ts in the protocol): 40 bits of a SHA-256, five a character. */
export async function pairingCodeOf(parts: Parameters<typeof pairingText>[0]): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(pairingText(parts)));
  const bits = digest.slice(0, 5).reduce<bigint>((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: 8 }, (_, place) => {
    const character = Number((bits >> BigInt(5 * (7 - place))) & 31n);
    return pairingAlphabet.charAt(character);
  }).join("");
}

/** What the device binds itself to before it learns the server's nonce; base64url. */
export async function commitmentTo(nonce: Uint8Array<ArrayBuffer>): Promise<string> {
  return base64url(await sha256(nonce));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
