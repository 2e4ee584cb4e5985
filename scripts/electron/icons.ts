import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { root } from "./products.ts";

/** Sizes that Linux desktops and Windows look for, in pixels. */
const sizes = [16, 32, 48, 64, 128, 256, 512];

/** Draws the one icon there is as `icons/NxN.png` into a directory. */
export async function drawIcons(directory: string): Promise<void> {
  mkdirSync(join(directory, "icons"), { recursive: true });
  for (const size of sizes)
    writeFileSync(join(directory, "icons", `${size}x${size}.png`), await drawIcon(size));
  writeFileSync(join(directory, "icon.png"), await drawIcon(512));
}

/** The icon as PNG. */
export async function drawIcon(size: number): Promise<Uint8Array> {
  const drawing = readFileSync(`${root}shared/ui/icon.svg`, "utf8");
  const sized = drawing.replace("<svg ", `<svg width="${size}" height="${size}" `);
  const canvas = createCanvas(size, size);
  canvas.getContext("2d").drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
  return canvas.encode("png");
}
