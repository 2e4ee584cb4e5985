import { z } from "zod";

/** Updates are off unless the office gave its public key: nothing unsigned is ever installed. */
export const updateConfig = z.strictObject({
  /** Ed25519, raw, base64url: `npm run update-key` makes the pair. */
  publicKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});
export type UpdateConfig = z.infer<typeof updateConfig>;
