/** The name of a visitor's language in the staff's language; the tag itself when nobody knows it. */
export function languageName(tag: string, staffLanguage: string): string {
  const [base = tag, variant] = tag.split("-");
  const name =
    new Intl.DisplayNames([staffLanguage], { type: "language", fallback: "code" }).of(base) ?? tag;
  if (variant === undefined) return name;
  const simple = staffLanguage.startsWith("de") ? "Leichte Sprache" : "plain language";
  return variant === "simple" ? `${name} (${simple})` : `${name} (${variant})`;
}
