import { expect, test } from "./office/test.ts";
import { measureFirstLoad } from "./pages/first-load.ts";
import { words } from "./pages/words.ts";

/** In bytes: what a phone on a poor connection loads within some seconds. */
const firstLoadAtMost = 150_000;

/** Names of parts that only later steps need. */
const later = /service-search|solve-here|pbkdf2|qr-code|TextField|details-step|done-step|link-page/;

test("the booking page loads less than 150 kB of code at first, and the rest when it is needed", async ({
  office,
  page,
}) => {
  const { find } = words.de.book;
  const loaded = await measureFirstLoad(page, `${office.url}/book/`, () =>
    expect(page.getByRole("heading", { level: 1, name: find.heading })).toBeVisible(),
  );
  test.info().annotations.push({
    type: "first load",
    description: `${loaded.code} bytes of page, scripts and styles; ${loaded.fonts} bytes of fonts`,
  });
  expect(loaded.files.filter((name) => name.endsWith(".js")).length).toBeGreaterThan(1);
  expect(loaded.files.filter((name) => later.test(name))).toEqual([]);
  expect(loaded.code).toBeLessThan(firstLoadAtMost);
  const search = page.waitForResponse(/service-search/);
  await page.getByRole("searchbox", { name: find.label }).fill("verlengern");
  await search;
  await expect(page.getByRole("link", { name: "Aufenthaltserlaubnis verlängern" })).toBeVisible();
});
