const kinds = [
  "confirm",
  "already-booked",
  "booked",
  "moved",
  "reminder",
  "cancelled",
  "offer",
  "waiting",
] as const;

/** The words of a mail's kind; one this page does not know yet counts as a confirmation. */
export function mailKindWords(kind: string): (typeof kinds)[number] {
  return kinds.find((known) => known === kind) ?? "booked";
}
