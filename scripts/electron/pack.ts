import { Command, Option } from "commander";
import { Arch, build, Platform } from "electron-builder";
import { buildClients } from "../build.mjs";
import { bundleApp } from "./bundle.ts";
import { drawIcons } from "./icons.ts";
import { packagingOf, productName, products, root, type ProductName } from "./products.ts";

export interface PackOptions {
  readonly platform: "linux" | "win";
  /** Such as `deb`, `AppImage`, `nsis`; `dir` for an unpacked one; none for those of electron-builder.yml. */
  readonly targets: readonly string[];
  /** A directory with Electron's release unpacked, instead of downloading it. */
  readonly dist?: string;
}

/** Packs a product into `build/packages/PRODUCT`; the answer is the files that came out. */
export async function packApp(
  product: ProductName,
  { platform, targets, dist }: PackOptions,
): Promise<readonly string[]> {
  await drawIcons(`${root}build/electron/resources`);
  return build({
    // Not the repository: electron-builder would take the server's packages along.
    projectDir: await bundleApp(product),
    targets: (platform === "linux" ? Platform.LINUX : Platform.WINDOWS).createTarget(
      [...targets],
      Arch.x64,
    ),
    publish: "never",
    config: {
      ...packagingOf(product),
      ...(dist !== undefined && { electronDist: dist }),
    },
  });
}

if (import.meta.main) {
  const command = new Command("npm run pack --")
    .description("Packages the apps with electron-builder into build/packages.")
    .argument("[products...]", products.join(", "), [...products])
    .addOption(new Option("--platform <name>").choices(["linux", "win"]).default("linux"))
    .option("--target <names...>", "deb, AppImage, nsis, or dir for an unpacked one", [])
    .option("--dist <directory>", "Electron's release, unpacked, instead of downloading it")
    .parse();
  const options = command.opts<PackOptions & { target: string[] }>();
  buildClients();
  for (const product of command.args.length > 0 ? command.args : products)
    for (const file of await packApp(productName.parse(product), {
      ...options,
      targets: options.target,
    }))
      console.log(file);
}
