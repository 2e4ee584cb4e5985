/** How the longest wait of a queue stands to its target; the words say what the colour says. */
export type LoadLevel = "empty" | "calm" | "near" | "over";

export interface Load {
  readonly level: LoadLevel;
  /** Milliseconds the head of the line could have been served; 0 when nobody can be. */
  readonly waited: number;
  /** Whole percent of the target wait. */
  readonly percent: number;
}

/** From four fifths of the target on, staff should look at the queue. */
const nearFrom = 0.8;

/** The longest wait against the target (rule C1's ratio of the head of the line). Milliseconds throughout. */
export function loadOf(
  queue: { readonly headSince: number | null; readonly targetWait: number },
  now: number,
): Load {
  if (queue.headSince === null) return { level: "empty", waited: 0, percent: 0 };
  const waited = Math.max(0, now - queue.headSince);
  const ratio = waited / queue.targetWait;
  const level = ratio > 1 ? "over" : ratio >= nearFrom ? "near" : "calm";
  return { level, waited, percent: Math.round(100 * ratio) };
}
