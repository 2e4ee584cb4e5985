import type { Person } from "./ports.ts";

/** What a person is found by, as it is stored and compared. */
export interface SearchKeys {
  /** Lines: the name and the e-mail address, folded. */
  readonly text: string;
  /** The file number without its punctuation; empty when there is none. */
  readonly file: string;
}

/** What to look for: the person is found when any of `texts` is part of its text, or `file` of its file number. */
export interface SearchTerms {
  readonly texts: readonly string[];
  /** Null when the typed text has nothing that a file number could have. */
  readonly file: string | null;
}

/** Folds a person's traits, so that they are found however they are typed. */
export function searchKeys({
  name,
  email,
  fileNumber,
}: Pick<Person, "name" | "email" | "fileNumber">): SearchKeys {
  const lines = [name, email].flatMap((line) => (line === null ? [] : spellings(line)));
  return { text: lines.join("\n"), file: compactFileNumber(fileNumber ?? "") };
}

/** Folds what somebody typed to find a person; null when there is nothing in it. */
export function searchTerms(typed: string): SearchTerms | null {
  const texts = spellings(typed).filter((text) => text !== "");
  const file = compactFileNumber(typed);
  return texts.length === 0 ? null : { texts, file: file === "" ? null : file };
}

/** One spelling of a file number: without letter case, blanks, hyphens and slashes. */
export function compactFileNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}/\\]+/gu, "");
}

/** `Müller` is also written `Mueller`, and on many keyboards `Muller`. */
function spellings(typed: string): readonly string[] {
  const written = typed.normalize("NFC").replaceAll(/[äöü]/giu, (umlaut) => `${umlaut}e`);
  return [...new Set([folded(typed), folded(written)])];
}

/** Without letter case, marks and superfluous blanks. Upper case first: it folds ß to ss. */
function folded(text: string): string {
  const bare = text.toUpperCase().toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return bare.replaceAll(/\s+/gu, " ").trim();
}
