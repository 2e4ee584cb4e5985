import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const text = /\.(html|js|css|svg)$/;

/**
 * The built files that a page needs, itself not among them: every file of the assets that it names, and what those name.
 * Paths are relative to the clients' output.
 */
export function assetsOf(clients: string, page: string): readonly string[] {
  const all = readdirSync(join(clients, "assets")).filter((name) => !/\.(br|gz)$/.test(name));
  const found = new Set<string>();
  const look = (content: string) => {
    for (const name of all) {
      if (found.has(name) || !content.includes(name)) continue;
      found.add(name);
      if (text.test(name)) look(readFileSync(join(clients, "assets", name), "utf8"));
    }
  };
  look(readFileSync(join(clients, page), "utf8"));
  return [...found].toSorted().map((name) => `assets/${name}`);
}
