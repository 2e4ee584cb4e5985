import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { assetsOf } from "./asset-closure.ts";
import { drawIcon } from "./icons.ts";
import { copyPackages, nativePackages, withTheirFiles } from "./native-packages.ts";
import { root, stageOf, titles, versions, type ProductName } from "./products.ts";

/** Small pages of the shell's own, beside the client's. */
const ownPages = {
  kiosk: "exit",
  display: null,
  counter: "mini-bar",
} as const satisfies Record<ProductName, string | null>;

/**
 * Puts an app together in `build/electron/PRODUCT`: main and preload as one file each, the client's pages, icons, and
 * a manifest. The clients must have been built.
 */
export async function bundleApp(product: ProductName): Promise<string> {
  const stage = stageOf(product);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, "pages"), { recursive: true });
  const outside = await bundleScript(product, "main");
  // Sandboxed preloads can load `electron` and nothing else.
  const preloads = await bundleScript(product, "preload");
  if (preloads.length > 0) throw new Error(`the preload needs ${preloads.join(", ")}`);
  copyClient(product, join(stage, "pages"));
  await buildOwnPage(product, join(stage, "pages"));
  writeFileSync(join(stage, "tray.png"), await drawIcon(32));
  writeManifest(product, copyPackages(withTheirFiles(outside), stage));
  return stage;
}

/** Bundles one script; the answer is the native packages it needs beside it. */
async function bundleScript(product: ProductName, script: "main" | "preload") {
  const output = await build({
    configFile: false,
    root,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: `${root}${product}/electron/${script}.ts`,
      outDir: stageOf(product),
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rolldownOptions: {
        external: ["electron", ...nativePackages],
        output: {
          format: "cjs",
          entryFileNames: `${script}.cjs`,
          // One file: a sandboxed preload cannot load another, and a main need not.
          codeSplitting: false,
        },
      },
    },
  });
  return nativesIn(output);
}

function nativesIn(output: Awaited<ReturnType<typeof build>>): readonly string[] {
  const outputs: Rolldown.RolldownOutput[] = [];
  for (const one of Array.isArray(output) ? output : [output])
    if ("output" in one) outputs.push(one);
  const imported = new Set<string>();
  for (const file of outputs.flatMap(({ output: files }) => files))
    if (file.type === "chunk")
      for (const name of file.imports.concat(file.dynamicImports)) imported.add(name);
  return nativePackages.filter((name) => imported.has(name));
}

function copyClient(product: ProductName, pages: string): void {
  const clients = `${root}build/clients`;
  const page = `${product}/index.html`;
  if (!existsSync(join(clients, page)))
    throw new Error("the clients are not built: run npm run build");
  cpSync(join(clients, page), join(pages, "index.html"));
  for (const asset of assetsOf(clients, page)) cpSync(join(clients, asset), join(pages, asset));
}

async function buildOwnPage(product: ProductName, pages: string): Promise<void> {
  const name = ownPages[product];
  if (name === null) return;
  await build({
    configFile: false,
    root: `${root}${product}/electron/${name}`,
    base: `/${name}/`,
    logLevel: "warn",
    build: {
      outDir: join(pages, name),
      emptyOutDir: true,
      target: "es2022",
      // The content security policy allows no data: addresses for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}

function writeManifest(product: ProductName, dependencies: Record<string, string>): void {
  const { version, license } = versions();
  const manifest = {
    name: `wartemarke-${product}`,
    productName: titles[product],
    version,
    license,
    description: `Wartemarke: ${product}`,
    author: { name: "Wartemarke", email: "wartemarke@localhost" },
    homepage: "https://localhost/",
    main: "main.cjs",
    dependencies,
  };
  writeFileSync(join(stageOf(product), "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
