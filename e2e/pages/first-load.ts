import { brotliCompressSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";

/** What a page loads at first, in bytes. */
export interface FirstLoad {
  /** Page, scripts and styles, each compressed with Brotli as the build does it. */
  readonly code: number;
  /** Fonts, which are compressed already. */
  readonly fonts: number;
  readonly files: readonly string[];
}

/** Counts everything the page loads until it says `ready`. */
export async function measureFirstLoad(
  page: Page,
  address: string,
  ready: () => Promise<void>,
): Promise<FirstLoad> {
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(address);
  await ready();
  await page.waitForLoadState("networkidle");
  let [code, fonts] = [0, 0];
  for (const response of responses) {
    const body = await response.body();
    const kind = response.request().resourceType();
    if (kind === "font") fonts += body.length;
    else if (kind !== "image" && kind !== "manifest") code += brotliCompressSync(body).length;
  }
  return { code, fonts, files: responses.map((response) => new URL(response.url()).pathname) };
}
