import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** The repository, with a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export const products = ["kiosk", "display", "counter"] as const;
export const productName = z.enum(products);
export type ProductName = z.infer<typeof productName>;

/** As people read them, such as in a menu. */
export const titles = {
  kiosk: "Wartemarke Kiosk",
  display: "Wartemarke Anzeige",
  counter: "Wartemarke Schalter",
} as const satisfies Record<ProductName, string>;

/** Where a product's app is put together before it runs or is packaged. */
export function stageOf(product: ProductName): string {
  return `${root}build/electron/${product}`;
}

/**
 * electron-builder's configuration of a product: the common one of `electron-builder.yml`, whose paths are relative to
 * the repository, with the product's own part.
 */
export function packagingOf(product: ProductName) {
  const common = z
    .looseObject({
      afterPack: z.string(),
      publish: z.looseObject({ provider: z.literal("generic"), url: z.url() }),
      deb: z.looseObject({ afterInstall: z.string(), afterRemove: z.string() }),
    })
    .parse(parse(readFileSync(`${root}electron-builder.yml`, "utf8")));
  return {
    ...common,
    afterPack: root + common.afterPack,
    // Names the description of an update, such as kiosk-linux.yml.
    publish: { ...common.publish, channel: product },
    deb: {
      ...common.deb,
      afterInstall: root + common.deb.afterInstall,
      afterRemove: root + common.deb.afterRemove,
    },
    appId: `de.wartemarke.${product}`,
    productName: titles[product],
    executableName: `wartemarke-${product}`,
    electronVersion: versions().electron,
    directories: {
      buildResources: `${root}build/electron/resources`,
      output: `${root}build/packages/${product}`,
    },
  };
}

const own = z.object({ version: z.string(), license: z.string() });
const installed = z.object({ version: z.string() });

const read = (path: string): unknown => JSON.parse(readFileSync(root + path, "utf8"));

/** What the repository's own package says of itself, and which Electron the apps are built for. */
export function versions() {
  return {
    ...own.parse(read("package.json")),
    electron: installed.parse(read("node_modules/electron/package.json")).version,
  };
}
