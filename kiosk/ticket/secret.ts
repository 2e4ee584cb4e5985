/** The ticket secret of a phone page's path `/t/SECRET` (39 digits, rule N5), or null. */
export function secretFrom(pathname: string): string | null {
  return /^\/t\/(\d{39})\/?$/.exec(pathname)?.[1] ?? null;
}
