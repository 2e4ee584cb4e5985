import type { LeaseAnswer } from "../../shared/domain/away/lease-answer.ts";
import type { QueueKey } from "../../shared/domain/definition.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import { ticketNumber } from "../../shared/domain/ticket-number.ts";
import type { AwayMemory, DrawnTicket, LeasedQueue } from "./memory.ts";

/** With fewer numbers than this of a queue the kiosk asks for more. */
const few = 8;

/** A number as a visitor wants it. */
export interface DrawWish {
  readonly queue: QueueKey;
  readonly language: string;
  readonly criterion: string | null;
  /** The command by which it was asked for when the line broke. */
  readonly asked: string | null;
  readonly secret: string;
}

/**
 * Of these queues, those the kiosk has too few numbers for; all, when its lease is of another day. One that is over for
 * today needs none.
 */
export function wanted(
  memory: AwayMemory,
  queues: readonly QueueKey[],
  now: Instant,
): readonly QueueKey[] {
  if (now >= memory.ends) return queues;
  return queues.filter((queue) => {
    const leased = queueOf(memory, queue);
    const isOver = leased !== undefined && leased.open.every(({ to }) => to <= now);
    return !isOver && left(leased) < few;
  });
}

/** The memory with what the office leased: another day begins anew, the same one goes on where it is. */
export function withLease(memory: AwayMemory, { day, ends, queues }: LeaseAnswer): AwayMemory {
  const known = memory.day === day ? memory.queues : [];
  return {
    ...memory,
    day,
    ends,
    queues: queues.map(({ queue, open, block }) => {
      const before = known.find((each) => each.queue === queue)?.blocks ?? [];
      const news =
        block === null || before.some(({ lease }) => lease === block.lease)
          ? []
          : [{ lease: block.lease, letter: block.letter, next: block.from, to: block.to }];
      const blocks = [...before, ...news].filter(({ next, to }) => next <= to);
      return { queue, open: [...open], blocks };
    }),
  };
}

/** How a queue stands while the server is away. */
export function standing(
  memory: AwayMemory,
  queue: QueueKey,
  now: Instant,
): "open" | "closed" | "used-up" {
  const leased = queueOf(memory, queue);
  const open = leased?.open.some(({ from, to }) => from <= now && now < to) ?? false;
  if (!open || now >= memory.ends) return "closed";
  return left(leased) > 0 ? "open" : "used-up";
}

/** Takes the next number of the queue; null when there is none, and then nothing changes (rule L2). */
export function draw(
  memory: AwayMemory,
  { queue, language, criterion, asked, secret }: DrawWish,
  now: Instant,
): { readonly after: AwayMemory; readonly ticket: DrawnTicket | null } {
  const leased = queueOf(memory, queue);
  const block = leased?.blocks.find(({ next, to }) => next <= to);
  if (standing(memory, queue, now) !== "open" || block === undefined) {
    return { after: memory, ticket: null };
  }
  const { lease, letter, next } = block;
  const number = ticketNumber(letter, next);
  // A clock that was put back must not turn the order round.
  const at = Math.max(now, memory.drawn.at(-1)?.at ?? 0);
  const ticket = { lease, number, at, language, criterion, secret, asked };
  const queues = memory.queues.map((each) =>
    each === leased
      ? {
          ...each,
          blocks: each.blocks.map((one) => (one === block ? { ...one, next: next + 1 } : one)),
        }
      : each,
  );
  return { after: { ...memory, queues, drawn: [...memory.drawn, ticket] }, ticket };
}

/** The memory without tickets that the office has; more may have been drawn since. */
export function withoutDrawn(memory: AwayMemory, tickets: readonly DrawnTicket[]): AwayMemory {
  const settled = new Set(tickets.map(ticketName));
  return { ...memory, drawn: memory.drawn.filter((ticket) => !settled.has(ticketName(ticket))) };
}

const ticketName = ({ lease, number }: DrawnTicket) => `${lease} ${number}`;

function queueOf(memory: AwayMemory, queue: QueueKey): LeasedQueue | undefined {
  return memory.queues.find((each) => each.queue === queue);
}

function left(queue: LeasedQueue | undefined): number {
  return (queue?.blocks ?? []).reduce((sum, { next, to }) => sum + Math.max(0, to - next + 1), 0);
}
