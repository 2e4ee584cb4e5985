import { cpSync, existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { root } from "./products.ts";

/** Packages with machine code of their own, which no bundler can take in. */
export const nativePackages = ["usb", "serialport", "@serialport/bindings-cpp", "@napi-rs/canvas"];

/** The fonts of slips, which are read as files where something is drawn. */
const slipFonts = ["@fontsource/fira-sans", "@fontsource/noto-sans-arabic"];

/** Native packages with what they are of no use without. */
export function withTheirFiles(names: readonly string[]): readonly string[] {
  return names.includes("@napi-rs/canvas") ? [...names, ...slipFonts] : names;
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/**
 * Copies packages and everything they need from this repository's `node_modules` into an app's. The answer is what the
 * app's own manifest has to name, with versions. Optional packages that are not installed are left out: they are for
 * other machines.
 */
export function copyPackages(names: readonly string[], app: string): Record<string, string> {
  const copied = new Set<string>();
  const copy = (name: string, from: string) => {
    const at = locate(name, from);
    if (at === null || copied.has(at)) return;
    copied.add(at);
    cpSync(at, join(app, at.slice(root.length)), {
      recursive: true,
      filter: (path) => !path.slice(at.length).includes("node_modules"),
    });
    const { dependencies, optionalDependencies } = read(at);
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
      copy(needed, at);
  };
  for (const name of names) copy(name, root);
  return Object.fromEntries(
    names.map((name) => [name, read(`${root}node_modules/${name}`).version]),
  );
}

/** Where Node would find a package from a directory inside this repository. */
function locate(name: string, from: string): string | null {
  for (
    let directory = from.replace(/\/$/, "");
    directory.length >= root.length - 1;
    directory = dirname(directory)
  ) {
    // As Node does: no node_modules inside node_modules itself.
    if (basename(directory) === "node_modules") continue;
    const candidate = join(directory, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
  }
  return null;
}

function read(directory: string): z.infer<typeof manifest> {
  return manifest.parse(JSON.parse(readFileSync(join(directory, "package.json"), "utf8")));
}
