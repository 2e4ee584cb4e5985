import { createPublicKey, verify } from "node:crypto";

/**
 * Whether the owner of an Ed25519 key (RFC 8032) signed this text. `publicKey` and `signature` are raw bytes as
 * base64url; a key that is none has signed nothing.
 */
export function hasSigned(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({
      key: { kty: "OKP", crv: "Ed25519", x: publicKey },
      format: "jwk",
    });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
