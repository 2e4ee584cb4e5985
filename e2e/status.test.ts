import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { CaseNumber } from "../shared/domain/cases/office-case.ts";
import { status as ar } from "../shared/i18n/locales/ar/status.ts";
import { status as de } from "../shared/i18n/locales/de/status.ts";
import type { Others } from "./office/others.ts";
import { expect, test } from "./office/test.ts";
import { measureFirstLoad } from "./pages/first-load.ts";

const phone = { viewport: { width: 390, height: 844 } };
test.use(phone);

/** In bytes: what a phone on a poor connection loads within some seconds. */
const firstLoadAtMost = 150_000;
const passport = [{ document: "passport", finding: { state: "received" } }] as const;

/** Somebody hands in a passport at the clearing desk, and nothing else; gives the case and its code. */
async function handIn(
  others: Others,
): Promise<{ readonly case: CaseNumber; readonly code: string }> {
  const desk = await others.counter("c1");
  await others.takeTicket("clearing");
  await desk.ask({ type: "CallNext" });
  await desk.ask({ type: "StartService" });
  const answer = await desk.ask({
    type: "HandOver",
    service: "residence-permit",
    case: null,
    findings: [...passport],
    conditions: [],
    answers: { titleExpires: null, travels: null, jobAtRisk: false },
    language: "ar",
    person: null,
    mail: false,
  });
  if (answer.kind !== "case") throw new Error(`no case: ${JSON.stringify(answer)}`);
  return { case: answer.case, code: answer.code };
}

/** What axe finds against WCAG 2.2 AA: rule and where. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${String(target)}`),
  );
}

test("[S1] [S2] the status and process pages load less than 150 kB of code at first", async ({
  office,
  page,
}) => {
  const status = await measureFirstLoad(page, `${office.url}/status/`, () =>
    expect(page.getByRole("textbox", { name: de.code.label })).toBeVisible(),
  );
  expect(status.code).toBeLessThan(firstLoadAtMost);
  await page.goto("about:blank");
  const process = await measureFirstLoad(page, `${office.url}/process/`, () =>
    expect(page.getByRole("searchbox", { name: de.process.label })).toBeVisible(),
  );
  expect(process.code).toBeLessThan(firstLoadAtMost);
  expect(process.files.filter((name) => name.includes("service-search"))).toEqual([]);
});

test("[S1] a visitor types the code and sees the step, what is missing, and what to do", async ({
  office,
  others,
  page,
}) => {
  const { code } = await handIn(others);
  await page.goto(`${office.url}/status/`);
  const typed = page.getByRole("textbox", { name: de.code.label });
  await typed.fill(code.slice(0, 7));
  await page.getByRole("button", { name: de.code.show }).click();
  await expect(page.getByText(de.code.short)).toBeVisible();
  await typed.fill(code);
  await page.getByRole("button", { name: de.code.show }).click();
  // The case's own language, until the visitor chooses another.
  await expect(page.getByRole("heading", { name: ar.now.incomplete.title })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("combobox", { name: ar.language }).selectOption("de");
  await expect(page.getByRole("heading", { name: de.now.incomplete.title })).toBeVisible();
  await expect(page.getByText("Schritt 1 von 7")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /Mietvertrag oder / })).toBeVisible();
  await expect(page.locator("[aria-current=step]")).toContainText(de.steps.documents.name);
  expect(await barriers(page)).toEqual([]);
  // Nothing of it stays on the device.
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, location.hash]),
  ).toEqual([0, 0, ""]);
  await page.reload();
  await expect(page.getByRole("heading", { name: de.code.heading })).toBeVisible();
});

test("[S1] the page that the QR code opens follows the case by itself", async ({
  office,
  others,
  page,
}) => {
  const { code } = await handIn(others);
  await page.clock.install();
  await page.goto(`${office.url}/status/#${code}`);
  await expect(page.getByRole("heading", { name: ar.now.incomplete.title })).toBeVisible();
  const asked = page.waitForResponse(/api\/status/);
  await page.clock.runFor(60_000);
  expect((await asked).status()).toBe(200);
});

test("[S2] a service is found by its words, and opens with documents, conditions and steps", async ({
  office,
  page,
}) => {
  await page.goto(`${office.url}/process/`);
  await page.getByRole("searchbox", { name: de.process.label }).fill("verlaengern");
  const service = page.locator("details", { hasText: "Aufenthaltserlaubnis verlängern" });
  await service.locator("summary").click();
  await expect(service.getByText(de.process.receipt)).toBeVisible();
  await expect(
    service.getByRole("listitem").filter({ hasText: "nur wenn zutrifft" }).first(),
  ).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test("[S1] [K7] the kiosk shows where a case stands, and gives who brings documents a number", async ({
  devices,
  office,
  others,
}) => {
  const { code } = await handIn(others);
  const kiosk = await devices.kiosk();
  await kiosk.chooseLanguage("de");
  await kiosk.touch(kiosk.words.start.status);
  await kiosk.scan(`${office.url}/status/#${code}`);
  await expect(kiosk.heading(de.now.incomplete.title)).toBeVisible();
  await expect(kiosk.page.getByText(de.kiosk.bring)).toBeVisible();
  expect(await barriers(kiosk.page)).toEqual([]);
  await kiosk.touch(de.kiosk.ticket);
  await expect(kiosk.heading(kiosk.words.result.heading)).toBeVisible();
});

test("[S3] [N2] the kiosk prints where a case stands, once, with its number and the way to its page", async ({
  devices,
  office,
  others,
}) => {
  const { case: number, code } = await handIn(others);
  const address = `${office.url}/status/#${code}`;
  // The ticket of the visit that handed it in.
  await expect.poll(() => office.paper.count("hall")).toBe(1);
  const before = 1;
  const kiosk = await devices.kiosk();
  await kiosk.chooseLanguage("ar");
  await kiosk.touch(kiosk.words.start.status);
  await kiosk.scan(address);
  await kiosk.touchTwiceAt(await kiosk.middleOf(ar.print));
  await expect(kiosk.page.getByText(kiosk.words.result.take)).toBeVisible();
  expect(await barriers(kiosk.page)).toEqual([]);
  expect(await office.paper.read("hall", before + 1)).toEqual({ number, qr: address });
  expect(await office.paper.count("hall")).toBe(before + 1);
  await expect(kiosk.button(ar.print)).toBeHidden();
});

test("[S3] [S-1] without paper the kiosk says so, and prints where a case stands when there is some", async ({
  devices,
  office,
  others,
}) => {
  const { case: number, code } = await handIn(others);
  const before = await office.paper.count("hall");
  const kiosk = await devices.kiosk();
  await kiosk.chooseLanguage("de");
  await kiosk.touch(kiosk.words.start.status);
  await kiosk.typeCode(code);
  await expect(kiosk.button(de.print)).toBeVisible();
  await office.paper.setMode("hall", "paper-out");
  await expect(kiosk.page.getByText(de.kiosk.noPrinter)).toBeVisible();
  await expect(kiosk.button(de.print)).toBeHidden();
  await office.paper.setMode("hall", "ready");
  await expect(kiosk.page.getByText(de.kiosk.noPrinter)).toBeHidden();
  await kiosk.touch(de.print);
  await expect(kiosk.page.getByText(kiosk.words.result.take)).toBeVisible();
  expect(await office.paper.read("hall", before + 1)).toMatchObject({ number });
});
