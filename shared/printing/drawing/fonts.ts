import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { GlobalFonts } from "@napi-rs/canvas";

/** The bundled faces: the family each is known by here, its files' stem, and its weights. */
const faces = [
  ["Slip Latin", "fira-sans/files/fira-sans-latin", [300, 400, 700]],
  ["Slip Latin Extended", "fira-sans/files/fira-sans-latin-ext", [400, 700]],
  ["Slip Vietnamese", "fira-sans/files/fira-sans-vietnamese", [400, 700]],
  ["Slip Cyrillic", "fira-sans/files/fira-sans-cyrillic", [400, 700]],
  ["Slip Cyrillic Extended", "fira-sans/files/fira-sans-cyrillic-ext", [400, 700]],
  ["Slip Greek", "fira-sans/files/fira-sans-greek", [400, 700]],
  ["Slip Arabic", "noto-sans-arabic/files/noto-sans-arabic-arabic", [400, 700]],
] as const;

const families = faces.map(([family]) => `"${family}"`).join(", ");

export type Weight = 300 | 400 | 700;

/** A canvas font of the bundled families; each script finds its own face. */
export function slipFont(weight: Weight, dots: number): string {
  registerFaces();
  return `${weight} ${dots}px ${families}`;
}

/** The canvas library keeps one list of fonts for the process; a second registration would only grow it. */
function registerFaces(): void {
  const resolve = createRequire(import.meta.url).resolve;
  for (const [family, stem, weights] of faces) {
    if (GlobalFonts.has(family)) {
      continue;
    }
    for (const weight of weights) {
      const file = resolve(`@fontsource/${stem}-${weight}-normal.woff2`);
      // Read here: within an app's archive only Node finds it, not the library.
      if (GlobalFonts.register(readFileSync(file), family) === null) {
        throw new Error(`the font ${file} could not be read`);
      }
    }
  }
}
