import { safeStorage } from "electron";
import type { KeyStore } from "./device-key.ts";

/**
 * The machine's key store: DPAPI on Windows, the desktop's keyring on Linux. Null where there is none; on Linux without
 * a keyring Chromium would "encrypt" with a password that everybody knows, which is worse than saying so.
 */
export function osKeyStore(platform: NodeJS.Platform): KeyStore | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text") return null;
  return {
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(sealed),
  };
}
