import { z } from "zod";
import { devicePublicKey } from "../../protocol/device-proof.ts";
import { base64url } from "./base64url.ts";
import type { DeviceKey } from "./device-key.ts";

const database = "wartemarke";
const store = "device-keys";

/** What the browser keeps; the private key can be used, never read. */
const keptKey = z.strictObject({
  publicKey: devicePublicKey,
  privateKey: z.custom<CryptoKey>((value) => value instanceof CryptoKey),
});
type KeptKey = z.infer<typeof keptKey>;

/**
 * The key pair of a page without a shell, made when it is first needed and kept by the browser; `name` tells several
 * clients of one browser apart. Rejects where the browser has no Ed25519 or keeps nothing.
 */
export async function browserKey(name: string): Promise<DeviceKey> {
  const open = await opened();
  try {
    const { publicKey, privateKey } = (await read(open, name)) ?? (await made(open, name));
    return {
      publicKey,
      async sign(text) {
        const bytes = new TextEncoder().encode(text);
        return base64url(new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, bytes)));
      },
    };
  } finally {
    open.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(store);
  return answer(request);
}

async function read(open: IDBDatabase, name: string): Promise<KeptKey | null> {
  const kept = await answer<unknown>(open.transaction(store).objectStore(store).get(name));
  return kept === undefined ? null : keptKey.parse(kept);
}

async function made(open: IDBDatabase, name: string): Promise<KeptKey> {
  const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"]);
  const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
  const key = { publicKey: base64url(new Uint8Array(raw)), privateKey: pair.privateKey };
  const transaction = open.transaction(store, "readwrite");
  // Another window of this browser may have been quicker: then that one's key is the device's.
  const keys = transaction.objectStore(store);
  const before = await answer<unknown>(keys.get(name));
  if (before !== undefined) return keptKey.parse(before);
  await answer(keys.add(key, name));
  return key;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
