import { openings } from "../../protocol/updates.ts";
import type { Product } from "../product.ts";
import { isQuiet } from "./quiet.ts";
import { isSigned, updateText } from "./signature.ts";

/** An update that was downloaded, and whose SHA-512 was worked out from the bytes on the disk. */
export interface Downloaded {
  readonly version: string;
  readonly file: string;
  readonly sha512: string;
}

/** What a round needs from outside: electron-updater, and the office's server. */
export interface UpdateWorld {
  /** Downloads what is newer than this app; null: nothing is. */
  download(): Promise<Downloaded | null>;
  /** Ends the app and starts the new one. */
  install(): void;
  /** The text at a path below `/updates/`. Rejects when there is none. */
  read(path: string): Promise<string>;
}

export type RoundEnd = "open" | "newest" | "unsigned" | "installing";

/**
 * One look for an update: only outside opening hours, only newer, only signed by the office. Asks for the hours again
 * before it installs, because a download takes time.
 */
export async function lookForUpdate(
  world: UpdateWorld,
  product: Product,
  publicKey: string,
): Promise<RoundEnd> {
  if (!(await quietThere(world))) return "open";
  const update = await world.download();
  if (update === null) return "newest";
  const signature = (await world.read(`${encodeURIComponent(update.file)}.sig`)).trim();
  if (!isSigned(updateText({ product, ...update }), signature, publicKey)) return "unsigned";
  if (!(await quietThere(world))) return "open";
  world.install();
  return "installing";
}

async function quietThere(world: UpdateWorld): Promise<boolean> {
  return isQuiet(openings.parse(JSON.parse(await world.read("openings.json"))));
}
