import { setTimeout as pause } from "node:timers/promises";
import type { Duration } from "../shared/domain/instant.ts";
import type { IntakeHealth } from "./http/health.ts";
import { EmailIntake } from "./intake/email-intake.ts";
import type { ReferenceKey } from "./intake/email-reference.ts";
import type { MailboxAddress } from "./intake/mailbox-address.ts";
import type { Patience } from "./intake/patience.ts";
import type { ReadEmail } from "./intake/email-reader.ts";
import type { Log } from "./office/log.ts";
import type { Office } from "./office/office.ts";

export interface OfficeIntakeParts {
  readonly office: Pick<Office, "submit" | "now">;
  /** Null: the office takes no e-mails in. */
  readonly mailbox: MailboxAddress | null;
  readonly key: ReferenceKey;
  readonly log: Log;
  readonly patience?: Patience;
}

/** Brings the e-mails of the office's mailbox before the authority. */
export class OfficeIntake {
  readonly #emails: EmailIntake | null;

  /** Begins at once. */
  constructor({ office, mailbox, ...parts }: OfficeIntakeParts) {
    const clock = () => office.now();
    const takeIn = (email: ReadEmail) => takeInto(office, email);
    this.#emails =
      mailbox === null ? null : new EmailIntake({ ...parts, address: mailbox, takeIn, clock });
  }

  health(): IntakeHealth {
    if (this.#emails === null) {
      return { server: "none", trouble: null, lastSuccess: null, waiting: null };
    }
    const { trouble, lastSuccess, waiting } = this.#emails;
    return { server: trouble === null ? "ready" : "unusable", trouble, lastSuccess, waiting };
  }

  /** An e-mail under way gets so long; one that is not taken in by then stays in the mailbox. */
  async close(grace: Duration): Promise<void> {
    const end = this.#emails?.stop() ?? Promise.resolve();
    await Promise.race([end, pause(grace, undefined, { ref: false })]);
  }
}

async function takeInto(
  office: OfficeIntakeParts["office"],
  email: ReadEmail,
): Promise<string | null> {
  const { reference, from, subject, text } = email;
  const arrived = email.arrived ?? office.now();
  const command = { type: "TakeInEmail", reference, arrived, from, subject, text } as const;
  const reply = await office.submit(null, { role: "system", command });
  return reply.ok ? null : reply.error.code;
}
