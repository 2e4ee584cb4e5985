import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { unpackedFont } from "./woff.ts";

/** The subsets a confirmation may need: the family each is known by here, and its files' stem. */
const faces = [
  ["Paper Latin", "fira-sans/files/fira-sans-latin"],
  ["Paper European", "fira-sans/files/fira-sans-latin-ext"],
  ["Paper Vietnamese", "fira-sans/files/fira-sans-vietnamese"],
  ["Paper Cyrillic", "fira-sans/files/fira-sans-cyrillic"],
  ["Paper Slavonic", "fira-sans/files/fira-sans-cyrillic-ext"],
  ["Paper Arabic", "noto-sans-arabic/files/noto-sans-arabic-arabic"],
] as const;

const weights = [400, 700] as const;

/** In the order a text looks for its letters. */
export const families: readonly string[] = faces.map(([family]) => family);

/** The fonts of the screens as files a typesetter reads. */
export function bundledFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return faces.flatMap(([family, stem]) =>
    weights.map((weight) =>
      unpackedFont(readFileSync(resolve(`@fontsource/${stem}-${weight}-normal.woff`)), family),
    ),
  );
}
