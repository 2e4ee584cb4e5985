/** Shorter ones are guessed by machines. */
export const shortestPassword = 12;

/**
 * What people type first when twelve characters are asked for, without the digits and signs they put around it. As the
 * lists of leaked passwords have it: English, German, rows of the keyboard.
 */
const common = new Set([
  "password",
  "passwort",
  "passwordpassword",
  "passwortpasswort",
  "meinpasswort",
  "dasistmeinpasswort",
  "geheim",
  "geheimgeheim",
  "sommer",
  "winter",
  "herbst",
  "fruhling",
  "willkommen",
  "willkommenwillkommen",
  "welcome",
  "administrator",
  "admin",
  "adminadmin",
  "letmein",
  "iloveyou",
  "ichliebedich",
  "schatz",
  "qwertz",
  "qwertzuiop",
  "qwertzuiopu",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "asdfghjkloa",
  "yxcvbnm",
  "zxcvbnm",
  "qwertzqwertz",
  "qwertyqwerty",
  "asdfasdfasdf",
  "qazwsxedcrfv",
  "abcdefghijkl",
  "abcabcabcabc",
  "wartemarke",
  "auslanderbehorde",
  "changeme",
  "bitteandern",
]);

/**
 * Whether a password is too easily guessed: short, of few different characters, counting, one of the commonest, or the
 * user's own name. Nothing else is asked for, as NIST SP 800-63B advises.
 */
export function isWeakPassword(password: string, names: readonly (string | null)[]): boolean {
  const text = password.normalize("NFKC");
  if ([...text].length < shortestPassword) return true;
  const folded = fold(text);
  if (new Set(folded).size < 5 || isCounting(folded)) return true;
  const letters = folded.replaceAll(/[^\p{Letter}]/gu, "");
  if (common.has(letters)) return true;
  return names.some((name) => name !== null && isMostly(letters, fold(name)));
}

/** Letter case and accents aside, so that a capital or an umlaut makes nothing stronger. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase();
}

/** 123456789012 or abcdefghijkl, either way round. */
function isCounting(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0));
  const even = steps.filter((step) => Math.abs(step) === 1 || step === -9).length;
  return even >= steps.length - 1;
}

/** The name, its parts, or the name twice, and nothing else but digits and signs. */
function isMostly(letters: string, name: string): boolean {
  const parts = name.split(/[^\p{Letter}]+/u).filter((part) => part.length > 2);
  const rest = parts
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, part) => left.replaceAll(part, ""), letters);
  return parts.length > 0 && rest.length < 3 && rest.length < letters.length;
}
