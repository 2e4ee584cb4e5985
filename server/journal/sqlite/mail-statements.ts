import type { Database } from "better-sqlite3";
import type { AppointmentId } from "../../../shared/domain/appointment.ts";
import type { MailOrder } from "../../../shared/domain/booking/mail-order.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type {
  MailProgress,
  MailRecord,
  MailResult,
  OutboxMail,
  UnreadableMail,
} from "../../office/ports.ts";
import { appointmentOf } from "../mail-appointment.ts";
import { mailContentSchema } from "../mail-schema.ts";

type MailRow = Omit<OutboxMail, "content"> & { readonly content: string | null };

interface End {
  readonly cause: string;
  readonly at: Instant;
  readonly progress: MailProgress;
  readonly nextAt: Instant | null;
}

/** Writing and reading table `outbox`. Each `next_at` belongs to a mail that may be tried, and to no other. */
export function mailStatements(database: Database) {
  const queue = database.prepare<[...(string | number | null)[]]>(`
    INSERT INTO outbox
      (cause, kind, appointment, person, language, content, progress, progress_at, queued_at, next_at)
    VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?)
    ON CONFLICT (cause) DO NOTHING
  `);
  const next = database.prepare<[Instant], MailRow>(`
    SELECT cause, person, language, content, attempts, queued_at AS queuedAt
    FROM outbox WHERE next_at <= ? ORDER BY next_at, id LIMIT 1
  `);
  const nextAt = database
    .prepare<[], Instant>(
      "SELECT next_at FROM outbox WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1",
    )
    .pluck();
  const start = database.prepare<[{ cause: string; at: Instant }]>(`
    UPDATE outbox
    SET progress = 'sending', progress_at = @at, next_at = NULL, attempts = attempts + 1
    WHERE cause = @cause AND next_at IS NOT NULL
  `);
  // What the mail says, with its secrets, is kept only as long as it may be needed (rule M4).
  const end = database.prepare<[End]>(`
    UPDATE outbox
    SET progress = @progress, progress_at = @at, next_at = @nextAt,
      content = iif(@nextAt IS NULL, NULL, content)
    WHERE cause = @cause AND progress = 'sending'
  `);
  const settle = database.prepare<[Instant]>(`
    UPDATE outbox SET progress = 'uncertain', progress_at = ?, content = NULL
    WHERE progress = 'sending'
  `);
  const lastAbout = database.prepare<[AppointmentId], MailRecord>(`
    SELECT cause, kind, progress, progress_at AS at
    FROM outbox WHERE appointment = ? ORDER BY id DESC LIMIT 1
  `);
  const record = database.prepare<[string], MailRecord>(
    "SELECT cause, kind, progress, progress_at AS at FROM outbox WHERE cause = ?",
  );
  const counts = database.prepare<[], { progress: MailProgress; count: number }>(
    "SELECT progress, count(*) AS count FROM outbox GROUP BY progress",
  );

  return {
    /** A cause that is known already is passed over (rule M2). */
    queue(order: MailOrder, at: Instant): void {
      const { cause, person, language, content } = order;
      const [about, text] = [appointmentOf(order), JSON.stringify(content)];
      queue.run(cause, content.kind, about, person, language, text, at, at, at);
    },

    next(now: Instant): OutboxMail | UnreadableMail | null {
      const row = next.get(now);
      return row === undefined ? null : readMail(row);
    },

    nextAt: (): Instant | null => nextAt.get() ?? null,

    /** False when the mail may not be tried. */
    start: (cause: string, at: Instant): boolean => start.run({ cause, at }).changes === 1,

    /** False when the mail is not being sent. */
    end(cause: string, at: Instant, result: MailResult): boolean {
      const { progress } = result;
      const nextAt = progress === "retrying" ? result.nextAt : null;
      return end.run({ cause, at, progress, nextAt }).changes === 1;
    },

    settle: (at: Instant): number => settle.run(at).changes,

    lastAbout: (appointment: AppointmentId): MailRecord | null =>
      lastAbout.get(appointment) ?? null,

    record: (cause: string): MailRecord | null => record.get(cause) ?? null,

    counts(): Readonly<Record<MailProgress, number>> {
      const none = { queued: 0, sending: 0, sent: 0, retrying: 0, failed: 0, uncertain: 0 };
      const rows = counts.all().map(({ progress, count }) => [progress, count] as const);
      return { ...none, ...Object.fromEntries(rows) };
    },
  };
}

export type MailStatements = ReturnType<typeof mailStatements>;

/** A row that cannot be read is told as such: thrown here, it would hold up every mail behind it (rule M3). */
function readMail({ content, ...mail }: MailRow): OutboxMail | UnreadableMail {
  const read = mailContentSchema.safeParse(parsed(content));
  return { ...mail, content: read.success ? read.data : null };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
