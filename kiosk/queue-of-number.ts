import type { KioskView } from "../shared/protocol/views.ts";

type Queue = KioskView["queues"][string];

/** The queue a number belongs to, by its letter (rule N1). */
export function queueOfNumber(number: string, queues: KioskView["queues"]): Queue | null {
  return Object.values(queues).find(({ letter }) => number.startsWith(letter)) ?? null;
}
