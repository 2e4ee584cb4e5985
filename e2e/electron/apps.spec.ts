import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect, test, type ElectronApplication } from "@playwright/test";
import { bundleApp } from "../../scripts/electron/bundle.ts";
import { products, type ProductName } from "../../scripts/electron/products.ts";
import { TestOffice } from "../office/test-office.ts";
import { buildClients } from "../../scripts/build.mjs";

const executablePath = process.env["WARTEMARKE_ELECTRON"] ?? "";

/** Runs an app from its sources against a server, with a profile of its own. */
async function withApp(
  product: ProductName,
  server: string,
  use: (app: ElectronApplication) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), `wartemarke-${product}-`));
  const app = await _electron.launch({
    executablePath,
    args: [await bundleApp(product), "--server", server, `--user-data-dir=${profile}`],
  });
  try {
    await use(app);
  } finally {
    await app
      .evaluate(({ app: its }) => its.exit(0))
      .catch(() => {
        // It ended while it was asked to: that was the wish.
      });
    rmSync(profile, { recursive: true, force: true });
  }
}

test.beforeAll(() => buildClients());

for (const product of products) {
  test(`the ${product}'s app opens its page with the server away`, async () => {
    await withApp(product, "http://127.0.0.1:9", async (app) => {
      const page = await app.firstWindow();
      expect(page.url()).toMatch(new RegExp(`^app://${product}/`));
      await expect(page.locator("#root > *").first()).toBeVisible();
      expect(await page.evaluate(() => typeof Reflect.get(globalThis, "require"))).toBe(
        "undefined",
      );
      expect(
        await page.evaluate(async () => {
          try {
            await fetch("https://example.org/");
            return "reached";
          } catch {
            return "refused";
          }
        }),
      ).toBe("refused");
    });
  });
}

test("the kiosk's app shows the office of an open server", async () => {
  const office = await TestOffice.open();
  try {
    await withApp("kiosk", office.url, async (app) => {
      const page = await app.firstWindow();
      await expect(page.getByRole("button").first()).toBeVisible();
    });
  } finally {
    await office.close();
  }
});
