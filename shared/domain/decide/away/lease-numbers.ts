import { admissionToday } from "../../admission.ts";
import type { LeaseAnswer } from "../../away/lease-answer.ts";
import { nextBlock, type Lease } from "../../away/lease.ts";
import { accept, type Accepted, type Context } from "../../decision.ts";
import type { KioskKey, QueueKey } from "../../definition.ts";
import type { OfficeState } from "../../state.ts";

/** Of one queue and day; a kiosk that keeps losing its memory must not use up all numbers. */
const mostUnusedLeases = 50;

type QueueAnswer = LeaseAnswer["queues"][number];

/**
 * Rule L1: when each queue of the kiosk is open today, and for those it asks numbers of, a block that nobody else
 * gets. A block that is lost is never given again.
 */
export function leaseNumbers(
  state: OfficeState,
  wanted: readonly QueueKey[],
  kiosk: KioskKey,
  context: Context,
): Accepted {
  const { definition, plan, now } = context;
  const granted: Grant[] = [];
  const answers: QueueAnswer[] = [];
  for (const queue of new Set(definition.choices.map((choice) => choice.queue))) {
    const open = admissionToday(state, definition, plan, queue, now);
    const lease =
      wanted.includes(queue) && open.length > 0
        ? grant(state, queue, kiosk, context, granted)
        : null;
    if (lease !== null) granted.push(lease);
    answers.push({ queue, open, block: lease && blockOf(lease) });
  }
  return accept(
    granted.map((lease) => ({ type: "NumbersLeased", at: now, lease })),
    { kind: "lease", day: plan.day, ends: plan.ends, queues: answers },
  );
}

function grant(
  state: OfficeState,
  queue: QueueKey,
  kiosk: KioskKey,
  { definition, plan }: Context,
  granted: readonly Grant[],
): Grant | null {
  const letter = definition.queues[queue]?.letter;
  if (letter === undefined || unused(state, queue, kiosk, plan.day) >= mostUnusedLeases)
    return null;
  const reserved = state.reserved[letter] ?? [];
  const block = nextBlock(definition.leaseTerms, reserved, state.issued[letter] ?? 0);
  const id = state.nextLease + granted.length;
  return { id, kiosk, queue, letter, day: plan.day, ...block };
}

type Grant = Omit<Lease, "at">;

/** Leases of which nothing came back yet. */
function unused(state: OfficeState, queue: QueueKey, kiosk: KioskKey, day: string): number {
  let count = 0;
  for (const lease of state.leases.values()) {
    const same = lease.kiosk === kiosk && lease.queue === queue && lease.day === day;
    if (same && lease.handedIn.length === 0) count += 1;
  }
  return count;
}

function blockOf({ id, letter, from, to }: Grant): QueueAnswer["block"] {
  return { lease: id, letter, from, to };
}
