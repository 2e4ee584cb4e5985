/** What `ESC t n` selects, as iconv-lite names it (Epson's code page table). */
const codePages: ReadonlyMap<number, string> = new Map([
  [0, "cp437"],
  [2, "cp850"],
  [3, "cp860"],
  [4, "cp863"],
  [5, "cp865"],
  [16, "windows-1252"],
  [17, "cp866"],
  [18, "cp852"],
  [19, "cp858"],
]);

export function codePageName(number: number): string | null {
  return codePages.get(number) ?? null;
}
