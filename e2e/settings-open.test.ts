import { expect, test } from "./office/test.ts";
import { barriers } from "./pages/barriers.ts";
import { SettingsPage } from "./pages/settings.ts";

test("where access is open the settings say why they are closed, and how to change that [X7]", async ({
  devices,
}) => {
  const { page } = await devices.counter("c1");
  const { main, words } = new SettingsPage(page);
  await page.getByRole("button", { name: words.title }).click();
  await expect(main).toContainText(words.closed.title);
  await expect(main).toContainText("--access enrolled");
  await expect(main.getByRole("tab")).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
  await main.getByRole("button", { name: words.close }).click();
  await expect(main).toHaveCount(0);
});
