import { z } from "zod";
import {
  commandId,
  instant,
  key,
  language,
  leaseId,
  ticketNumber as number,
  ticketSecret,
} from "../../shared/protocol/atoms.ts";

const block = z.strictObject({
  lease: leaseId,
  letter: z.string(),
  /** The next count to give out; behind `to` when the block is used up. */
  next: z.int().positive(),
  to: z.int().positive(),
});

const drawnTicket = z.strictObject({
  lease: leaseId,
  number,
  at: instant,
  language,
  criterion: key.nullable(),
  secret: ticketSecret,
  asked: commandId.nullable(),
});

/** What a kiosk must not forget while the server is away (rules L1 and L2). */
export const awayMemory = z.strictObject({
  /** The business day of the blocks; empty before the first lease. */
  day: z.string(),
  ends: instant,
  queues: z.array(
    z.strictObject({
      queue: key,
      /** When it takes walk-in visitors on that day. */
      open: z.array(z.strictObject({ from: instant, to: instant })),
      blocks: z.array(block),
    }),
  ),
  /** Drawn and not handed in yet, in order; of earlier days as well. */
  drawn: z.array(drawnTicket),
});
export type AwayMemory = z.infer<typeof awayMemory>;
export type LeasedQueue = AwayMemory["queues"][number];
export type DrawnTicket = AwayMemory["drawn"][number];

/** A kiosk that never met its server. */
export const nothingRemembered: AwayMemory = { day: "", ends: 0, queues: [], drawn: [] };
