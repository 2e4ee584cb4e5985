import type { StatusReply } from "../../../shared/protocol/status-pages.ts";

/** What the office waits for from the visitor, or has for them; null while it is the office's turn (rule K7). */
export function visitorsTurn({ status, waiting }: StatusReply): "bring" | "collect" | null {
  if (status === "ready") return "collect";
  return status === "incomplete" || waiting === "documents" ? "bring" : null;
}

export const isVisitorsTurn = (reply: StatusReply): boolean => visitorsTurn(reply) !== null;
