import iconv from "iconv-lite";

/** Windows-1252: every ESC/POS printer has it, and it carries German with dashes, quotes and the euro sign. */
export const codePage = { number: 16, encoding: "windows-1252" } as const;

/** Code page 437, the first of every ESC/POS printer: it has a sign that reads as a tick, which 1252 has not. */
export const markPage = { number: 0, encoding: "cp437" } as const;

/** Spaces that Intl likes and no code page needs. */
const wideSpaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;

/** Control characters would be commands to the printer; marks of direction are for screens. */
const controls = /[\p{Cc}\u200B\u2060\uFEFF]/gu;

/** The text as it may go on paper: plain spaces, nothing that a printer could take for a command. */
export function printable(text: string): string {
  return text.replace(wideSpaces, " ").replace(controls, " ").replace(/ +/gu, " ").trim();
}

/** Whether the code page has every character of a printable text; if not, it must be drawn. */
export function carries(text: string): boolean {
  return iconv.decode(iconv.encode(text, codePage.encoding), codePage.encoding) === text;
}
