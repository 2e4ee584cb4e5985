import type { Request } from "../../shared/domain/command.ts";
import type { Decision } from "../../shared/domain/decision.ts";
import type { KioskKey } from "../../shared/domain/definition.ts";
import type { CodeUse } from "./code-guard.ts";

/** A code somebody brought to a kiosk. */
export interface BroughtCode {
  readonly kiosk: KioskKey;
  readonly use: CodeUse;
}

/** Where a code was brought, and what for; null when the request carries none. */
export function broughtCode(request: Request): BroughtCode | null {
  if (request.role !== "kiosk") return null;
  const { kiosk, command } = request;
  if (command.type === "CheckIn") return { kiosk, use: "check-in" };
  return command.type === "PrintStatus" ? { kiosk, use: "print-status" } : null;
}

/** Whether it was refused because no such code was ever given. */
export function isWrongCode(decision: Exclude<Decision, { accepted: true }>): boolean {
  const { code } = decision.refusal;
  return code === "code-unknown" || code === "code-mistyped";
}
