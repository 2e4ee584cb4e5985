import { createHash } from "node:crypto";
import { pairingAlphabet, pairingText } from "../../../shared/protocol/pairing.ts";

/** The eight characters that device and server compute from what each saw: the first 40 bits of a SHA-256. */
export function pairingCodeOf(parts: Parameters<typeof pairingText>[0]): string {
  let bits = BigInt(
    `0x${createHash("sha256").update(pairingText(parts)).digest("hex").slice(0, 10)}`,
  );
  let code = "";
  for (let place = 0; place < 8; place += 1) {
    code = `${pairingAlphabet[Number(bits & 31n)]}${code}`;
    bits >>= 5n;
  }
  return code;
}

/** What a device binds itself to before it learns the server's nonce; both as base64url. */
export function commitmentTo(nonce: string): string {
  return createHash("sha256").update(Buffer.from(nonce, "base64url")).digest("base64url");
}
