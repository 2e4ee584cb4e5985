/** The counter a page's address names (`?counter=c1`), or null. */
export function counterKeyOf(search: string): string | null {
  const key = new URLSearchParams(search).get("counter")?.trim() ?? "";
  return key === "" ? null : key;
}
