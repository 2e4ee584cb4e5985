import type { Closure } from "./booking/closure.ts";
import type { DayPlan } from "./day-plan.ts";
import type { Span } from "./wall-clock.ts";
import type { OfficeDefinition, QueueKey } from "./definition.ts";
import type { Instant } from "./instant.ts";
import { emptyLine, type OfficeState } from "./state.ts";

/** Whether a queue takes walk-in visitors now, and when it next does (rule N3). */
export type Admission =
  | { readonly state: "open" }
  | { readonly state: "closed" | "last-admission" | "cap"; readonly opensAt: Instant | null };

/** Rule N3 for one queue of the definition. `opensAt` is null when no opening lies within two weeks. */
export function admission(
  state: OfficeState,
  definition: OfficeDefinition,
  plan: DayPlan,
  queue: QueueKey,
  now: Instant,
): Admission {
  const rules = definition.queues[queue];
  const spans = withoutClosures(plan.open[queue] ?? [], state.closures, queue);
  const { walkIns } = state.lines[queue] ?? emptyLine;
  const full = rules !== undefined && rules.dailyCap !== null && walkIns >= rules.dailyCap;
  // A queue that is full today opens next on another day, even when it stays open over midnight.
  const opensAt = full
    ? opening(spans, plan.ends)
    : (spans.find((span) => span.from > now)?.from ?? null);
  const current = spans.find((span) => span.from <= now && now < span.to);
  if (rules === undefined || current === undefined) return { state: "closed", opensAt };
  if (full) return { state: "cap", opensAt };
  // Round the clock the span goes on for days, so that no closing comes near.
  if (now >= current.to - rules.lastAdmission) {
    return { state: "last-admission", opensAt };
  }
  return { state: "open" };
}

/** A day closed at short notice has no opening hours (rule B8). */
function withoutClosures(
  spans: readonly Span[],
  closures: readonly Closure[],
  queue: QueueKey,
): readonly Span[] {
  const closed = closures.filter((closure) => closure.queue === queue);
  return closed.reduce((open, { from, to }) => open.flatMap((span) => cut(span, from, to)), spans);
}

/** What is left of a span on both sides of a stretch. */
function cut(span: Span, from: Instant, to: Instant): readonly Span[] {
  const parts = [
    { from: span.from, to: Math.min(span.to, from) },
    { from: Math.max(span.from, to), to: span.to },
  ];
  return from < span.to && to > span.from ? parts.filter((part) => part.from < part.to) : [span];
}

/** When it is first open from an instant on. */
function opening(spans: readonly Span[], from: Instant): Instant | null {
  const span = spans.find(({ to }) => to > from);
  return span === undefined ? null : Math.max(span.from, from);
}

/**
 * When the queue takes walk-in visitors for the rest of the business day, as far as can be known now; empty when it
 * does not, or its cap is reached.
 */
export function admissionToday(
  state: OfficeState,
  definition: OfficeDefinition,
  plan: DayPlan,
  queue: QueueKey,
  now: Instant,
): readonly Span[] {
  const rules = definition.queues[queue];
  const { walkIns } = state.lines[queue] ?? emptyLine;
  if (rules === undefined || (rules.dailyCap !== null && walkIns >= rules.dailyCap)) return [];
  return withoutClosures(plan.open[queue] ?? [], state.closures, queue)
    .map(({ from, to }) => ({ from, to: Math.min(to - rules.lastAdmission, plan.ends) }))
    .filter(({ from, to }) => from < to && now < to);
}
