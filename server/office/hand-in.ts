import type { DrawnTicket, Request } from "../../shared/domain/command.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Draft } from "./draft.ts";
import type { StoredAnswer } from "./ports.ts";
import { senderOf } from "./requests.ts";

/**
 * A kiosk whose line breaks while it asks for a ticket draws a number of its own. What it had asked for may have
 * happened all the same, or may still be on its way: the first is looked up here, so that the visitor is not in the
 * queue twice (rule N2).
 */
export async function withEarlierVisits(
  request: Request,
  answered: (command: string) => Promise<StoredAnswer | null>,
): Promise<Request> {
  if (request.role !== "kiosk" || request.command.type !== "HandInTickets") return request;
  const sender = askedBy(request);
  const tickets: DrawnTicket[] = [];
  for (const ticket of request.command.tickets) {
    const known = ticket.asked === null ? null : await answered(ticket.asked);
    const mine = known?.sender === sender && known.answer.kind === "ticket";
    tickets.push(mine ? { ...ticket, instead: known.answer.ticket.visit } : ticket);
  }
  return { ...request, command: { ...request.command, tickets } };
}

/** The second: an answer is on record before the command comes, so that it has no effect any more (rule W1). */
export async function spendEarlierCommands(
  request: Request,
  draft: Draft,
  answered: (command: string) => Promise<StoredAnswer | null>,
  at: Instant,
): Promise<void> {
  if (request.role !== "kiosk" || request.command.type !== "HandInTickets") return;
  const sender = askedBy(request);
  for (const { asked } of request.command.tickets) {
    if (asked === null || (await answered(asked)) !== null) continue;
    draft.remember({ command: asked, sender, answer: { kind: "done" }, at });
  }
}

function askedBy({ kiosk }: Extract<Request, { role: "kiosk" }>): string {
  return senderOf({
    role: "kiosk",
    kiosk,
    command: { type: "TakeTicket", queue: "", language: "" },
  });
}
