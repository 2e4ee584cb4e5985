import type { AppointmentId } from "../../../shared/domain/appointment.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import type {
  MailProgress,
  MailRecord,
  MailResult,
  Outbox,
  OutboxMail,
  UnreadableMail,
} from "../../office/ports.ts";
import type { MailStatements } from "./mail-statements.ts";

/** The journal's connection as the outbox uses it. */
export interface MailConnection {
  /** Of the connection in use; others after the journal recovered, so asked each time. */
  statements(): MailStatements;
  /** Runs a write of its own transaction; throws `AppendFailed` when it is not on the disk. */
  write<T>(work: () => T): T;
}

/** Mails beside the journal, in its file: queued by its `append`, and sent by whoever uses this. */
export class SqliteOutbox implements Outbox {
  readonly #connection: MailConnection;

  constructor(connection: MailConnection) {
    this.#connection = connection;
  }

  next(now: Instant): OutboxMail | UnreadableMail | null {
    return this.#mails.next(now);
  }

  nextAt(): Instant | null {
    return this.#mails.nextAt();
  }

  start(cause: string, at: Instant): void {
    const started = this.#connection.write(() => this.#mails.start(cause, at));
    if (!started) throw new Error(`mail ${cause} may not be tried`);
  }

  end(cause: string, at: Instant, result: MailResult): void {
    const ended = this.#connection.write(() => this.#mails.end(cause, at, result));
    if (!ended) throw new Error(`mail ${cause} is not being sent`);
  }

  settle(at: Instant): number {
    return this.#connection.write(() => this.#mails.settle(at));
  }

  lastAbout(appointment: AppointmentId): MailRecord | null {
    return this.#mails.lastAbout(appointment);
  }

  record(cause: string): MailRecord | null {
    return this.#mails.record(cause);
  }

  counts(): Readonly<Record<MailProgress, number>> {
    return this.#mails.counts();
  }

  get #mails(): MailStatements {
    return this.#connection.statements();
  }
}
