/** What keeps e-mails from being taken in, in a word for the health page; never what a server or a mail says. */
export class MailboxTrouble extends Error {
  override readonly name = "MailboxTrouble";
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** The login was refused: the password, or the account, is to be mended by somebody. */
export const loginRefused = "login-refused";

/**
 * The trouble in what was thrown. Servers' own words stay out (rule P1): they may repeat the user's name. The names are
 * those of imapflow's errors and of Node's.
 */
export function troubleOf(error: unknown): string {
  if (error instanceof MailboxTrouble) return error.reason;
  const facts: Readonly<Record<string, unknown>> = error instanceof Error ? { ...error } : {};
  if (facts["authenticationFailed"] === true) return loginRefused;
  if (facts["mailboxMissing"] === true) return "no-such-folder";
  const { code } = facts;
  return typeof code === "string" && /^\w{3,40}$/u.test(code) ? code : "failed";
}
