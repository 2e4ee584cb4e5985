import { z } from "zod";
import { caseNumber, date, key, ticketSecret } from "./atoms.ts";
import { caseStatus } from "./case-views.ts";
import { protocolVersion } from "./version.ts";

/** Narrows a worklist; what is not named does not matter. */
export const worklistFilter = z.strictObject({
  status: caseStatus.optional(),
  assignee: key.optional(),
  /** Waiting for something, or not. */
  waiting: z.boolean().optional(),
});
export type WorklistFilter = z.infer<typeof worklistFilter>;

/** Who may connect, and what each must name. The `auth` of the Socket.IO handshake. */
export const handshake = z.discriminatedUnion("audience", [
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("kiosk"),
    kiosk: key.optional(),
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("display"),
    area: key,
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("counter"),
    counter: key,
  }),
  /** Appointments of a queue, beside the counter's own connection; commands go over that one. */
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("planner"),
    counter: key,
    queue: key,
    from: date,
    days: z.int().min(1).max(7),
  }),
  /** A team's worklist and the post, beside the counter's own connection. */
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("worklist"),
    counter: key,
    team: key,
    /** From which place of the order on; the view holds as many as a screen needs. */
    from: z.int().min(0).max(100_000),
    only: worklistFilter.optional(),
  }),
  z.strictObject({
    protocol: z.literal(protocolVersion),
    audience: z.literal("case"),
    counter: key,
    case: caseNumber,
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
export type AudienceKind = Handshake["audience"];
export const audienceKinds = [
  "kiosk",
  "display",
  "counter",
  "planner",
  "worklist",
  "case",
  "ticket",
  "tool",
] as const;
