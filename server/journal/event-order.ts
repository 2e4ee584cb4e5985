import type { RecordedEvent } from "../office/ports.ts";

/** Throws unless the events follow `last` one by one, without a gap or a repetition. */
export function assertFollows(last: number, events: readonly RecordedEvent[]): void {
  for (const [index, { seq }] of events.entries()) {
    const expected = last + index + 1;
    if (seq !== expected) throw new Error(`event ${seq} came where event ${expected} belongs`);
  }
}
