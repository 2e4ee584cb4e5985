import { z } from "zod";
import { audienceKinds } from "../../shared/protocol/handshake.ts";
import { printerState } from "../../shared/protocol/views.ts";

/** How the office's mails fare; numbers of mails. */
export const mailHealth = z.object({
  /** `none`: no mail server is set, and mails wait. */
  server: z.enum(["none", "ready", "unusable"]),
  waiting: z.int(),
  failed: z.int(),
  uncertain: z.int(),
});
export type MailHealth = z.infer<typeof mailHealth>;

/** How e-mails come into the office. */
export const intakeHealth = z.object({
  /** `none`: no mailbox is set. */
  server: z.enum(["none", "ready", "unusable"]),
  /** What is wrong, in a word, such as `login-refused`. */
  trouble: z.string().nullable(),
  /** When all e-mails of the mailbox were last taken in. */
  lastSuccess: z.number().nullable(),
  /** E-mails in the mailbox when it was last seen. */
  waiting: z.int().nullable(),
});
export type IntakeHealth = z.infer<typeof intakeHealth>;

/** What `GET /health` says; nothing in it is about a person. */
export const health = z.object({
  /** `degraded`: it works, but somebody should look. */
  status: z.enum(["ok", "degraded"]),
  problems: z.array(z.string()),
  office: z.string(),
  day: z.string(),
  /** The last durable event. */
  sequence: z.int(),
  journal: z.enum(["ok", "full", "failed"]),
  connected: z.partialRecord(z.enum(audienceKinds), z.int()),
  printers: z.record(z.string(), printerState),
  mail: mailHealth,
  intake: intakeHealth,
  /** Seconds since this server started. */
  uptime: z.int(),
});
export type Health = z.infer<typeof health>;

/** Derives the problems from the facts, in words for the caretaker. */
export function healthOf(
  facts: Omit<Health, "status" | "problems"> & { readonly clockBehind: number },
): Health {
  const { clockBehind, ...rest } = facts;
  const problems: string[] = [];
  if (facts.journal === "full") problems.push("The disk is full: free space on it.");
  if (facts.journal === "failed") problems.push("The journal cannot be written: check the disk.");
  if (clockBehind > 60_000) {
    problems.push("The system clock is behind what already happened: check the time.");
  }
  for (const [key, state] of Object.entries(facts.printers)) {
    const words = printerWords[state];
    if (words !== null) problems.push(`Printer ${key} ${words}.`);
  }
  const { mail, intake } = facts;
  if (mail.server === "unusable") problems.push("The mail server cannot be used: mails wait.");
  if (mail.server === "none" && mail.waiting > 0) {
    problems.push("Mails wait, but no mail server is set: start with --smtp.");
  }
  if (intake.server === "unusable") {
    problems.push(`E-mails cannot be taken in (${intake.trouble}): they wait in the mailbox.`);
  }
  return { status: problems.length === 0 ? "ok" : "degraded", problems, ...rest };
}

const printerWords: Readonly<Record<z.infer<typeof printerState>, string | null>> = {
  none: null,
  ready: null,
  "paper-low": "is near the end of its paper",
  "paper-out": "has no paper",
  "cover-open": "has its cover open",
  error: "reports an error",
  offline: "cannot be reached",
};
