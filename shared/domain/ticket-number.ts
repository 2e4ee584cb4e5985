/** `K`, 7 → `K007`; 1000 follows 999 (rule N1). */
export function ticketNumber(letter: string, count: number): string {
  return letter + String(count).padStart(3, "0");
}

/** By count, then letter: `K007` before `E010`, and `K999` before `K1000`. */
export function compareNumbers(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1)) || (a < b ? -1 : 1);
}
