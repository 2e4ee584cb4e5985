import type { Answer } from "../../../shared/domain/decision.ts";
import type { VisitId } from "../../../shared/domain/visit.ts";
import type { CounterWireCommand } from "../../../shared/protocol/commands.ts";

/** What a command may name, the most telling first. */
const named = ["case", "visit", "appointment", "intake", "receipt", "slip", "queue"] as const;

/** What is done with the visit at the counter, without naming it. */
const aboutVisitHere: ReadonlySet<CounterWireCommand["type"]> = new Set([
  "Recall",
  "StartService",
  "Finish",
  "Park",
  "ReturnToQueue",
  "Transfer",
  "MarkMissed",
  "ConfirmEmergency",
  "DeclineEmergency",
]);

/**
 * What a command was about, such as `case:2026-000123-7`: what its answer says came of it, else the visit at the counter,
 * else what it names. Opaque ids only, never a text somebody typed (rule P1). Null when it is about nothing.
 */
export function aboutOf(
  command: CounterWireCommand,
  answer: Answer,
  visitHere: VisitId | null,
): string | null {
  if (command.type === "MoveCases") {
    return `case:${command.cases.map((seen) => seen.case).join(",")}`;
  }
  const isHere = visitHere !== null && aboutVisitHere.has(command.type) && !("visit" in command);
  return ofAnswer(answer) ?? (isHere ? `visit:${visitHere}` : ofCommand(command));
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
  for (const field of named) {
    const value = fields.get(field);
    if (typeof value === "string" || typeof value === "number") return `${field}:${value}`;
  }
  return command.type === "TakeDuty" ? `duty:${command.duty.kind}` : null;
}
