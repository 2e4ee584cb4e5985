import { z } from "zod";
import { key } from "./atoms.ts";
import { deviceId, deviceKind, devicePublicKey, nonce } from "./device-proof.ts";

/**
 * Enrolment of a new device (rule X1). Nobody chooses the pairing code: device and server compute it from what each
 * saw, so whoever stands between them gets other codes on both sides. The device binds itself to its nonce before it
 * learns the server's, so nobody can try nonces until the codes agree (as in ZRTP, RFC 6189, section 4.2).
 */
export const pairingRequest = z.strictObject({
  kind: deviceKind,
  publicKey: devicePublicKey,
  /** SHA-256 of the device's nonce (its 32 bytes), base64url. */
  commitment: nonce,
  /** Of the client's software. */
  version: z.string().max(40),
});
export type PairingRequest = z.infer<typeof pairingRequest>;
export const pairingReply = z.strictObject({
  pairing: z.string().regex(/^p-[a-z0-9]{16}$/),
  nonce,
});

export type PairingReply = z.infer<typeof pairingReply>;

/** Then the device shows its nonce, and its code on the screen. */
export const pairingReveal = z.strictObject({ nonce });

export const pairingState = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("waiting") }),
  z.strictObject({
    state: z.literal("approved"),
    device: deviceId,
    name: z.string(),
    /** The kiosk, area or counter of the office definition it stands for. */
    place: key,
  }),
  z.strictObject({ state: z.enum(["refused", "expired"]) }),
]);
export type PairingState = z.infer<typeof pairingState>;

/** Crockford's base 32 without I, L, O and U: read aloud without doubt. */
export const pairingAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const pairingCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/);

/**
 * What both sides hash with SHA-256; the first 40 bits are the code, five bits a character.
 * `certificate` is the SHA-256 fingerprint of the certificate as this side knows it, in lower-case hex; empty over
 * loopback HTTP and in a browser, which cannot see it and has its own trust.
 */
export function pairingText(parts: {
  readonly publicKey: string;
  readonly deviceNonce: string;
  readonly serverNonce: string;
  readonly certificate: string;
}): string {
  const { publicKey, deviceNonce, serverNonce, certificate } = parts;
  return ["wartemarke-pairing-1", publicKey, deviceNonce, serverNonce, certificate].join("\n");
}
