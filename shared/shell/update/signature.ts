import { createPublicKey, verify } from "node:crypto";
import type { Product } from "../product.ts";

/** What an update's signature covers: an old one, or another product's, cannot be passed off as the new one. */
export function updateText(parts: {
  readonly product: Product;
  readonly version: string;
  readonly file: string;
  /** Of the file's bytes, base64, as in electron-updater's own description of an update. */
  readonly sha512: string;
}): string {
  const { product, version, file, sha512 } = parts;
  return ["wartemarke-update-1", product, version, file, sha512].join("\n");
}

/** Whether the office signed this text: Ed25519, key raw and signature both base64url. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  const key = createPublicKey({
    format: "jwk",
    key: { kty: "OKP", crv: "Ed25519", x: publicKey },
  });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
}
