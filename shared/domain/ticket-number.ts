/** `K`, 7 → `K007`; 1000 follows 999 (rule N1). */
export function ticketNumber(letter: string, count: number): string {
  return letter + String(count).padStart(3, "0");
}

/** The number after the last one of the letter; `issued` is the last count by letter. */
export function nextNumber(letter: string, issued: Readonly<Record<string, number>>): string {
  return ticketNumber(letter, (issued[letter] ?? 0) + 1);
}

/** The last counts with this number given out. */
export function withIssued(
  issued: Readonly<Record<string, number>>,
  number: string,
): Readonly<Record<string, number>> {
  return { ...issued, [number.slice(0, 1)]: Number(number.slice(1)) };
}

/** By count, then letter: `K007` before `E010`, and `K999` before `K1000`. */
export function compareNumbers(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1)) || (a < b ? -1 : 1);
}
