import type { Delivery } from "./postman.ts";

/** The attempt was ended by us; the message says why, in a word or two. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** What nodemailer tells of a failed attempt (its `NodemailerError`), as far as it is there. */
interface Trouble {
  readonly code: string | null;
  /** The SMTP command that was answered; `CONN` when there was no answer, `API` before anything was sent. */
  readonly command: string | null;
  /** The SMTP reply code. */
  readonly reply: number | null;
  readonly detail: string | null;
}

/**
 * What an error means for the mail (rules M2 and M3). `handedOver`: the whole mail was given to the connection, so
 * that without an answer nobody knows whether the server took it.
 */
export function failedDelivery(
  error: unknown,
  handedOver: boolean,
): Exclude<Delivery, { kind: "taken" }> {
  const trouble = troubleOf(error);
  const reason = reasonOf(trouble);
  const { reply, command, code } = trouble;
  if (reply === null) {
    if (code === "EENVELOPE") return { kind: "refused", reason };
    return { kind: handedOver ? "unknown" : "unusable", reason };
  }
  // Anything refused before the receiver was named is about us or the server, and can be mended.
  if (command !== "RCPT TO" && command !== "DATA") return { kind: "unusable", reason };
  return { kind: isPermanent(reply) ? "refused" : "deferred", reason };
}

/** RFC 5321, 4.2.1: 5yz is for good. 503 is not about the mail, but says that the commands came out of order. */
function isPermanent(reply: number): boolean {
  return reply >= 500 && reply !== 503;
}

function reasonOf({ code, command, reply, detail }: Trouble): string {
  if (reply !== null) return `${reply} ${command ?? ""}`.trim();
  return detail ?? code ?? "failed";
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Interrupted)
    return { code: null, command: null, reply: null, detail: error.message };
  const facts: Readonly<Record<string, unknown>> = error instanceof Error ? { ...error } : {};
  const text = (name: string) => {
    const value = facts[name];
    return typeof value === "string" ? value : null;
  };
  const reply = facts["responseCode"];
  return {
    code: text("code"),
    command: text("command"),
    reply: typeof reply === "number" ? reply : null,
    detail: text("originalCode") ?? text("timeoutType"),
  };
}
