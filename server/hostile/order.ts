import { z } from "zod";

/** What the attackers are told: whom to attack, with what seed and how much of it. */
export const order = z.strictObject({
  seed: z.int(),
  messages: z.int(),
  officeUrl: z.url(),
  publicUrl: z.url(),
  toolsUrl: z.url(),
  /** PEM. */
  certificate: z.string(),
  /** A ticket that is the attackers' own. */
  ticket: z.string(),
  /** Ids of the devices whose keys they have stolen. */
  stolen: z.strictObject({ kiosk: z.string(), display: z.string(), counter: z.string() }),
});
export type Order = z.infer<typeof order>;

/** What the attackers say: the public keys of devices to enrol, and then what they sent of each kind of attack. */
export const report = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("keys"),
    keys: z.strictObject({ kiosk: z.string(), display: z.string(), counter: z.string() }),
  }),
  z.strictObject({
    kind: z.literal("done"),
    sent: z.record(z.string(), z.strictObject({ messages: z.int(), seconds: z.int() })),
  }),
]);
export type Report = z.infer<typeof report>;

/** Where the stolen counter stands; nobody has signed in there. */
export const stolenCounter = "c9";
