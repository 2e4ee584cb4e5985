/** What this page can tell of a new password before the server judges it (rule X3); null: nothing. */
export function passwordFault(password: string, again: string): "short" | "different" | null {
  if (password.length < 12) return "short";
  return password === again ? null : "different";
}
