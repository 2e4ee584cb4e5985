import type { AppointmentId } from "../../../shared/domain/appointment.ts";
import type { MailOrder } from "../../../shared/domain/booking/mail-order.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type { Clock } from "../../office/clock.ts";
import type {
  MailProgress,
  MailRecord,
  MailResult,
  Outbox,
  OutboxMail,
  UnreadableMail,
} from "../../office/ports.ts";
import { appointmentOf } from "../mail-appointment.ts";

interface Entry {
  readonly record: MailRecord;
  readonly appointment: AppointmentId | null;
  /** Null once it will not be tried again. */
  readonly mail: OutboxMail | null;
  /** Null unless it may be tried. */
  readonly nextAt: Instant | null;
}

/** Mails beside a `MemoryJournal`, which hands its orders to `queue`. */
export class MemoryOutbox implements Outbox {
  readonly #clock: Clock;
  /** In the order they were queued. */
  readonly #entries = new Map<string, Entry>();

  constructor(clock: Clock = Date.now) {
    this.#clock = clock;
  }

  /** A cause that is known already is passed over (rule M2). */
  queue(order: MailOrder): void {
    const { cause, content } = order;
    if (this.#entries.has(cause)) return;
    const at = this.#clock();
    this.#entries.set(cause, {
      record: { cause, kind: content.kind, progress: "queued", at },
      appointment: appointmentOf(order),
      mail: { ...order, attempts: 0, queuedAt: at },
      nextAt: at,
    });
  }

  next(now: Instant): OutboxMail | UnreadableMail | null {
    const due = this.#waiting().find(({ nextAt }) => nextAt <= now);
    return due?.mail ?? null;
  }

  nextAt(): Instant | null {
    return this.#waiting()[0]?.nextAt ?? null;
  }

  start(cause: string, at: Instant): void {
    const entry = this.#entries.get(cause);
    if (entry === undefined || entry.mail === null || entry.nextAt === null) {
      throw new Error(`mail ${cause} may not be tried`);
    }
    const mail = { ...entry.mail, attempts: entry.mail.attempts + 1 };
    this.#entries.set(cause, { ...moved(entry, "sending", at), mail });
  }

  end(cause: string, at: Instant, result: MailResult): void {
    const entry = this.#entries.get(cause);
    if (entry?.record.progress !== "sending") throw new Error(`mail ${cause} is not being sent`);
    const ended = moved(entry, result.progress, at);
    const again = result.progress === "retrying" && { nextAt: result.nextAt };
    this.#entries.set(cause, again ? { ...ended, ...again } : { ...ended, mail: null });
  }

  settle(at: Instant): number {
    const cutOff = [...this.#entries].filter(([, { record }]) => record.progress === "sending");
    for (const [cause, entry] of cutOff) {
      this.#entries.set(cause, { ...moved(entry, "uncertain", at), mail: null });
    }
    return cutOff.length;
  }

  lastAbout(appointment: AppointmentId): MailRecord | null {
    const about = [...this.#entries.values()].findLast((entry) => {
      return entry.appointment === appointment;
    });
    return about?.record ?? null;
  }

  record(cause: string): MailRecord | null {
    return this.#entries.get(cause)?.record ?? null;
  }

  counts(): Readonly<Record<MailProgress, number>> {
    const counts = { queued: 0, sending: 0, sent: 0, retrying: 0, failed: 0, uncertain: 0 };
    for (const { record } of this.#entries.values()) counts[record.progress] += 1;
    return counts;
  }

  /** Those that may be tried, the one that may longest first. */
  #waiting(): readonly (Entry & { readonly nextAt: Instant })[] {
    return [...this.#entries.values()]
      .flatMap((entry) => (entry.nextAt === null ? [] : [{ ...entry, nextAt: entry.nextAt }]))
      .toSorted((a, b) => a.nextAt - b.nextAt);
  }
}

function moved(entry: Entry, progress: MailProgress, at: Instant): Entry {
  return { ...entry, record: { ...entry.record, progress, at }, nextAt: null };
}
