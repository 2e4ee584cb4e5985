import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { z } from "zod";
import { readPrivate, writePrivate } from "./private-file.ts";

/** The part of Electron's `safeStorage` that is needed; absent where the machine has no key store. */
export interface KeyStore {
  seal(text: string): Buffer;
  open(sealed: Buffer): string;
}

const keyFile = z.strictObject({
  /** Sealed by the machine's key store, or only readable by this user. */
  sealed: z.boolean(),
  /** PKCS #8, base64; sealed or not. */
  key: z.base64(),
});
const publicJwk = z.object({ x: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** This machine's own Ed25519 key pair (RFC 8032); its private half never leaves this process. */
export class DeviceKey {
  readonly #private: KeyObject;
  /** The raw 32 bytes as base64url, as in `devicePublicKey`. */
  readonly publicKey: string;
  readonly sealed: boolean;

  private constructor(key: KeyObject, sealed: boolean) {
    this.#private = key;
    this.sealed = sealed;
    this.publicKey = publicJwk.parse(createPublicKey(key).export({ format: "jwk" })).x;
  }

  /**
   * Reads the key of this machine, or makes it at the first start.
   * @throws when there is one that cannot be read: then the device has to be paired anew, knowingly.
   */
  static at(path: string, store: KeyStore | null): DeviceKey {
    const kept = readPrivate(path, keyFile);
    if (kept === null) return DeviceKey.#make(path, store);
    const bytes = Buffer.from(kept.key, "base64");
    if (!kept.sealed) return new DeviceKey(privateKey(bytes), false);
    if (store === null)
      throw new Error(`${path} was sealed by this machine's key store, which is not there now`);
    return new DeviceKey(privateKey(Buffer.from(store.open(bytes), "base64")), true);
  }

  static #make(path: string, store: KeyStore | null): DeviceKey {
    const { privateKey: key } = generateKeyPairSync("ed25519");
    const bytes = key.export({ format: "der", type: "pkcs8" });
    const kept = store === null ? bytes : store.seal(bytes.toString("base64"));
    writePrivate(path, { sealed: store !== null, key: kept.toString("base64") });
    return new DeviceKey(key, store !== null);
  }

  /** Ed25519 over the text's UTF-8, base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#private).toString("base64url");
  }
}

function privateKey(der: Buffer): KeyObject {
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}
