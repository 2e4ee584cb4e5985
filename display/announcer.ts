import { begin, end, follow, silence } from "./announcements.ts";
import type { Announcement, Announcements } from "./announcements.ts";
import type { Calls } from "./calls.ts";

/** Turns a changing set of calls into announcements, one after the other (rule D2). */
export interface Announcer {
  /** Tells it the calls of the newest view. The first ones are old news and stay silent. */
  heed(calls: Calls): void;
  current(): Announcements;
  subscribe(listener: () => void): () => void;
}

/** `announce` sounds one announcement and resolves when it has ended; only then the next begins. */
export function createAnnouncer(announce: (what: Announcement) => Promise<void>): Announcer {
  const listeners = new Set<() => void>();
  let known: Calls | null = null;
  let queue = silence;

  const set = (next: Announcements) => {
    if (next === queue) return;
    queue = next;
    for (const listener of listeners) listener();
  };

  const soundNext = () => {
    if (queue.sounding !== null) return;
    set(begin(queue));
    const what = queue.sounding;
    if (what === null) return;
    announce(what)
      .catch((error: unknown) => console.error("An announcement failed", error))
      .finally(() => {
        set(end(queue));
        soundNext();
      });
  };

  return {
    heed(calls) {
      if (calls === known) return;
      if (known !== null) set(follow(queue, known, calls));
      known = calls;
      soundNext();
    },
    current: () => queue,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
