import type { Call, Calls } from "./calls.ts";

/** What is said of a call: number and counter (rule D2). */
export interface Announcement {
  readonly number: string;
  readonly counter: string;
}

/** At most one announcement sounds; the others wait, oldest first. */
export interface Announcements {
  readonly sounding: Announcement | null;
  readonly waiting: readonly Announcement[];
}

export const silence: Announcements = { sounding: null, waiting: [] };

/** Calls and recalls that `after` has and `before` had not, oldest first. */
export function newCalls(before: Calls, after: Calls): readonly Call[] {
  return Object.values(after)
    .filter((call) => call.current && isNew(before[call.number], call))
    .toSorted((a, b) => a.at - b.at);
}

function isNew(before: Call | undefined, call: Call): boolean {
  return (
    before === undefined || !before.current || call.at > before.at || call.times > before.times
  );
}

/**
 * The queue after the calls changed. What sounds goes on sounding. A waiting announcement is dropped when its number
 * is no longer called, and a recall of a waiting one does not make it wait twice.
 */
export function follow(queue: Announcements, before: Calls, after: Calls): Announcements {
  const fresh = newCalls(before, after);
  const kept = queue.waiting.filter(
    ({ number }) =>
      after[number]?.current === true && !fresh.some((call) => call.number === number),
  );
  const added = fresh.map(({ number, counter }) => ({ number, counter }));
  return { ...queue, waiting: [...kept, ...added] };
}

/** The next one sounds, unless one does already. */
export function begin(queue: Announcements): Announcements {
  const [next, ...waiting] = queue.waiting;
  return queue.sounding !== null || next === undefined ? queue : { sounding: next, waiting };
}

/** What sounded has ended. */
export function end(queue: Announcements): Announcements {
  return { ...queue, sounding: null };
}

/** Whether a number is being announced or is about to be. */
export function isAnnounced(queue: Announcements, number: string): boolean {
  return queue.sounding?.number === number || queue.waiting.some((one) => one.number === number);
}
