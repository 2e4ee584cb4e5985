import type { OfficeDefinition, OpenSpan } from "./definition.ts";
import type { Instant } from "./instant.ts";
import { businessDay, hoursOn, wallClock, type Span } from "./wall-clock.ts";

/** An open span of a date as instants. In the hour that a clock skips it may have no time of its own. */
export function instantsOf(span: OpenSpan, on: Temporal.PlainDate, zone: string): Span {
  return { from: wallClock(on, span.from, zone), to: wallClock(on, span.to, zone) };
}

/** Adds a span to those before it, joined where they touch. `spans` is in order; `next` begins no earlier than any. */
export function joinOn(spans: Span[], next: Span): void {
  if (next.to <= next.from) return;
  const last = spans.at(-1);
  if (last !== undefined && last.to >= next.from)
    spans[spans.length - 1] = { ...last, to: Math.max(last.to, next.to) };
  else spans.push(next);
}

/** When any queue of the office is open: yesterday, today and tomorrow, by the office's own clock; in order, joined. */
export function hoursAround(
  { queues, calendar, zone }: OfficeDefinition,
  now: Instant,
): readonly Span[] {
  const today = Temporal.PlainDate.from(businessDay(now, zone));
  const all = [-1, 0, 1].flatMap((days) => {
    const on = today.add({ days });
    return Object.entries(queues).flatMap(([key, queue]) =>
      hoursOn(on, key, queue, calendar).map((span) => instantsOf(span, on, zone)),
    );
  });
  const joined: Span[] = [];
  for (const span of all.toSorted((a, b) => a.from - b.from)) joinOn(joined, span);
  return joined;
}
