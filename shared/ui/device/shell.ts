import { z } from "zod";
import { devicePublicKey, deviceProof } from "../../protocol/device-proof.ts";
import type { DeviceKey } from "./device-key.ts";

const callable = <A extends readonly unknown[]>() =>
  z.custom<(...said: A) => unknown>((value) => typeof value === "function");

/** What the app around the page shows of itself (`window.wartemarke`). */
const shellApi = z.object({
  /** The server's origin. */
  server: z.url(),
  version: z.string().max(40),
  device: z.object({
    publicKey: callable<[]>(),
    sign: callable<[string]>(),
    certificate: callable<[]>(),
  }),
});
const fingerprint = z.string().regex(/^([0-9a-f]{64})?$/);

/** The app around the page: it keeps the device's key and knows the server. */
export interface Shell {
  readonly server: string;
  readonly version: string;
  key(): Promise<DeviceKey>;
  /** SHA-256 of the server's certificate as the app sees it, lower-case hex; empty over plain HTTP. */
  certificate(): Promise<string>;
}

/** The app around this page, or null in an ordinary browser. Throws when it is another than expected. */
export function shellOf(page: object): Shell | null {
  if (!("wartemarke" in page)) return null;
  const { server, version, device } = shellApi.parse(page.wartemarke);
  return {
    server: new URL(server).origin,
    version,
    async key() {
      const publicKey = devicePublicKey.parse(await device.publicKey());
      const { signature } = deviceProof.shape;
      return { publicKey, sign: async (text) => signature.parse(await device.sign(text)) };
    },
    certificate: async () => fingerprint.parse(await device.certificate()),
  };
}
