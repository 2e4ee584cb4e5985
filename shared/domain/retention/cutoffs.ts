import type { Instant } from "../instant.ts";
import { wallClock } from "../wall-clock.ts";
import type { RetentionDays, RetentionKind } from "./kept.ts";

/** What is no longer needed since before these instants goes (rule P2). */
export type Cutoffs = Readonly<Record<RetentionKind, Instant>>;

/** As many whole days before the business day, by the calendar of the office's zone (rule T1). */
export function cutoffsOn(day: string, days: RetentionDays, zone: string): Cutoffs {
  const today = Temporal.PlainDate.from(day);
  const before = (kind: RetentionKind) => wallClock(today.subtract({ days: days[kind] }), 0, zone);
  const [appointments, cases, notes] = [before("appointments"), before("cases"), before("notes")];
  const [post, dismissedPost] = [before("post"), before("dismissedPost")];
  const [receipts, mails] = [before("receipts"), before("mails")];
  return { appointments, cases, notes, post, dismissedPost, receipts, mails };
}
