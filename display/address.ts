/** The area a display's address names (`/display/?area=KEY`), or null when it names none or not one key. */
export function areaFrom(search: string): string | null {
  const area = new URLSearchParams(search).get("area")?.trim();
  return area !== undefined && /^[a-z0-9][a-z0-9-]{0,39}$/.test(area) ? area : null;
}
