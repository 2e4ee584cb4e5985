import { z } from "zod";
import type { AudienceKind } from "./handshake-kinds.ts";

/** What a device is for. */
export const deviceKinds = ["kiosk", "display", "counter"] as const;
export const deviceKind = z.enum(deviceKinds);
export type DeviceKind = z.infer<typeof deviceKind>;

export const deviceId = z.string().regex(/^d-[a-z0-9]{16}$/);
/** The raw bytes of an Ed25519 public key (32), as base64url without padding. */
export const devicePublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** 32 random bytes as base64url. */
export const nonce = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Goes with a handshake: the device signed the server's challenge with its own key (rule X1). */
export const deviceProof = z.strictObject({
  device: deviceId,
  /** From `POST /api/devices/challenge`; good once, for 30 s. */
  nonce,
  /** Ed25519 over `challengeText`, base64url. */
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  /** Of the client's software, for the list of devices. */
  version: z.string().max(40).optional(),
});
export type DeviceProof = z.infer<typeof deviceProof>;

/** What a device signs: a challenge for one purpose cannot be used for another. */
export function challengeText(device: string, nonce: string, audience: AudienceKind): string {
  return ["wartemarke-device-1", device, nonce, audience].join("\n");
}

export const challengeRequest = z.strictObject({ device: deviceId });
export const challengeReply = z.strictObject({ nonce });
