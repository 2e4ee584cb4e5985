import type { Answer } from "../../../shared/domain/decision.ts";
import type { CounterWireCommand } from "../../../shared/protocol/commands.ts";

/** What a command names, the most telling first; with the word it has in the audit list. */
const named = [
  ["case", "case"],
  ["visit", "visit"],
  ["appointment", "appointment"],
  ["intake", "intake"],
  ["receipt", "receipt"],
  ["slip", "slip"],
  ["queue", "queue"],
] as const;

/**
 * What a command was about, such as `case:2026-000123-7`: what its answer says came of it, else what it names. Opaque
 * ids only, never a text somebody typed (rule P1). Null when it names nothing.
 */
export function aboutOf(command: CounterWireCommand, answer: Answer): string | null {
  if (command.type === "MoveCases") {
    return `case:${command.cases.map((seen) => seen.case).join(",")}`;
  }
  return ofAnswer(answer) ?? ofCommand(command);
}

function ofAnswer(answer: Answer): string | null {
  switch (answer.kind) {
    case "case":
    case "case-changed":
      return `case:${answer.case}`;
    case "visit":
      return `visit:${answer.visit}`;
    case "ticket":
      return `visit:${answer.ticket.visit}`;
    case "appointment":
      return `appointment:${answer.appointment}`;
    case "intake":
      return `intake:${answer.intake}`;
    case "slip":
      return `slip:${answer.slip}`;
    default:
      return null;
  }
}

function ofCommand(command: CounterWireCommand): string | null {
  const fields = new Map<string, unknown>(Object.entries(command));
  for (const [field, word] of named) {
    const value = fields.get(field);
    if (typeof value === "string" || typeof value === "number") return `${word}:${value}`;
  }
  return command.type === "TakeDuty" ? `duty:${command.duty.kind}` : null;
}
