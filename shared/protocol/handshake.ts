import { z } from "zod";
import { caseNumber, date, key, ticketSecret } from "./atoms.ts";
import { caseStatus } from "./case-views.ts";
import { deviceProof } from "./device-proof.ts";
import { protocolVersion } from "./version.ts";

/** Narrows a worklist; what is not named does not matter. */
export const worklistFilter = z.strictObject({
  status: caseStatus.optional(),
  assignee: key.optional(),
  /** Waiting for something, or not. */
  waiting: z.boolean().optional(),
});
export type WorklistFilter = z.infer<typeof worklistFilter>;

/** Devices prove who they are (rule X1); without a proof they are let in on loopback only, where access is `open`. */
const proof = deviceProof.optional();

/** Who may connect, and what each must name. The `auth` of the Socket.IO handshake. */
export const handshake = z.discriminatedUnion("audience", [
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("kiosk"),
    proof,
    kiosk: key.optional(),
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("display"),
    proof,
    area: key,
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("counter"),
    proof,
    counter: key,
  }),
  /** Appointments of a queue, beside the counter's own connection; commands go over that one. */
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("planner"),
    proof,
    counter: key,
    queue: key,
    from: date,
    days: z.int().min(1).max(7),
  }),
  /** A team's worklist and the post, beside the counter's own connection. */
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("worklist"),
    proof,
    counter: key,
    team: key,
    /** From which place of the order on; the view holds as many as a screen needs. */
    from: z.int().min(0).max(100_000),
    only: worklistFilter.optional(),
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("case"),
    proof,
    counter: key,
    case: caseNumber,
  }),
  /** The printer that hangs at a device (print-jobs.ts), beside the device's own connection. */
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("printer"),
    proof: deviceProof,
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("ticket"),
    secret: ticketSecret,
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("tool"),
    token: z.string().min(20).max(100),
  }),
]);

export type Handshake = z.infer<typeof handshake>;

export { audienceKinds, type AudienceKind } from "./handshake-kinds.ts";
