/** The secret of a link's path `/book/l/SECRET` (39 digits, rule B9), or null when the path is no link. */
export function linkSecretFrom(pathname: string): string | null {
  return /^\/book\/l\/(\d{39})\/?$/.exec(pathname)?.[1] ?? null;
}

/** Whether somebody meant to open a link, complete or not. */
export function isLinkPath(pathname: string): boolean {
  return pathname.startsWith("/book/l/");
}
