/** `K`, 7 → `K007`; 1000 follows 999 (rule N1). */
export function ticketNumber(letter: string, count: number): string {
  return letter + String(count).padStart(3, "0");
}
