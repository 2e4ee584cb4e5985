import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Names of the built files that some pages need: what they name, what that names, and so on. `pages` are files below
 * `directory`, which holds the build with its `assets`.
 */
export function assetsOf(directory: string, pages: readonly string[]): ReadonlySet<string> {
  const assets = join(directory, "assets");
  const known = readdirSync(assets).filter((name) => !/\.(br|gz)$/.test(name));
  const needed = new Set<string>();
  const texts = pages.map((page) => readFileSync(join(directory, page), "utf8"));
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    for (const name of known) {
      if (needed.has(name) || !text.includes(name)) continue;
      needed.add(name);
      if (/\.(js|css)$/.test(name)) texts.push(readFileSync(join(assets, name), "utf8"));
    }
  }
  return needed;
}
