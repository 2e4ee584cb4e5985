import { status as arabic } from "../shared/i18n/locales/ar/status.ts";
import { status as german } from "../shared/i18n/locales/de/status.ts";
import type { Others } from "./office/others.ts";
import { expect, test } from "./office/test.ts";
import { BackOfficePage } from "./pages/back-office.ts";
import { barriers } from "./pages/barriers.ts";

const team = "Arbeit und Studium";

/** Visitors hand in an application to study each; gives the cases with their codes. */
async function handIn(others: Others, count: number) {
  const desk = await others.counter("c2");
  const cases: { readonly number: string; readonly code: string }[] = [];
  for (let visitor = 1; visitor <= count; visitor += 1) {
    await others.takeTicket("clearing");
    await desk.ask({ type: "CallNext" });
    await desk.ask({ type: "StartService" });
    const answer = await desk.ask({
      type: "HandOver",
      service: "study",
      case: null,
      findings: [{ document: "passport", finding: { state: "received" } }],
      conditions: [],
      answers: { titleExpires: null, travels: null, jobAtRisk: false },
      language: "de",
      person: { name: `Visitor ${visitor}`, email: null, fileNumber: null },
      mail: false,
    });
    if (answer.kind !== "case") throw new Error(`not a case: ${answer.kind}`);
    cases.push({ number: answer.case, code: answer.code });
  }
  return cases;
}

test("the back office is open to everybody: list, case, post and dialogs", async ({
  devices,
  others,
}) => {
  await handIn(others, 2);
  const desk = await devices.counter("c1");
  const office = new BackOfficePage(desk);
  const { words } = office;
  await office.signOn("Person 01", team);
  await expect(office.rows).toHaveCount(2);
  const check = async (screen: string) => {
    expect.soft(await barriers(desk.page), screen).toEqual([]);
  };
  await check("list");
  await desk.press("n");
  await expect(office.note).toBeVisible();
  await check("case: history");
  for (const tab of ["documents", "papers"] as const) {
    await office.tab(tab).click();
    await check(`case: ${tab}`);
  }
  for (const open of [words.wait.open, words.askDocuments.open, words.move.open]) {
    await office.file.getByRole("button", { name: open }).click();
    await expect(office.dialog).toBeVisible();
    await check(`dialog: ${open}`);
    await desk.press("Escape");
    await expect(office.dialog).toBeHidden();
  }
  for (const key of ["l", "?"]) {
    await desk.press(key);
    await expect(office.dialog).toBeVisible();
    await check(`dialog of ${key}`);
    await desk.press("Escape");
    await expect(office.dialog).toBeHidden();
  }
  await office.registerLetter("P-0017", "Remark 17");
  await expect(office.post).toBeVisible();
  await check("letter");
  await desk.press("2");
  await check("post");
});

test("the back office needs no mouse: a case is opened, noted on and moved, and the keyboard stays in the list", async ({
  devices,
  others,
}) => {
  const [first, second] = await handIn(others, 2);
  if (first === undefined || second === undefined) throw new Error("there are two");
  const desk = await devices.counter("c1");
  const office = new BackOfficePage(desk);
  const { words } = office;
  await office.signOn("Person 01", team);
  await expect(office.rows).toHaveCount(2);

  await test.step("arrows and Enter open a case, and a screen reader hears which", async () => {
    await desk.tabTo(office.rows.first());
    await desk.press("ArrowDown");
    await desk.press("Enter");
    await expect(office.caseOf(second.number)).toBeVisible();
    await expect(office.row(second.number)).toBeFocused();
    await expect(office.lists.getByRole("status").filter({ hasText: second.number })).toHaveCount(
      1,
    );
  });

  await test.step("a note is written and saved", async () => {
    await desk.press("k");
    await expect(office.note).toBeFocused();
    await desk.page.keyboard.type("Remark 17");
    await desk.press("Control+Enter");
    await expect(office.history.first()).toContainText("Remark 17");
  });

  await test.step("a dialog gives the keyboard back to where it was opened", async () => {
    const wait = office.file.getByRole("button", { name: words.wait.open });
    await wait.focus();
    await desk.press("Enter");
    await expect(office.dialog).toBeVisible();
    await desk.press("Escape");
    await expect(wait).toBeFocused();
  });

  await test.step("the panel that is closed gives it back to the list", async () => {
    const close = office.file.getByRole("button", { name: words.close });
    await close.focus();
    await desk.press("Enter");
    await expect(office.file).toBeHidden();
    await expect(office.row(second.number)).toBeFocused();
  });

  await test.step("a case that leaves the list leaves it to the next one", async () => {
    await office.button(words.list.open).click();
    await expect(office.rows).toHaveCount(2);
    await office.row(second.number).focus();
    await desk.press("Enter");
    await expect(office.caseOf(second.number)).toBeVisible();
    await expect(office.row(second.number)).toBeFocused();
    await desk.press("w");
    await expect(office.dialog).toBeVisible();
    await desk.press("Control+Enter");
    await expect(office.rows).toHaveCount(1);
    await expect(office.row(first.number)).toBeFocused();
  });

  await test.step("the next one", async () => {
    await desk.press("n");
    await expect(office.caseOf(first.number)).toBeVisible();
    await expect(office.row(first.number)).toContainText(words.me);
  });
});

for (const [language, said] of [
  ["de", german],
  ["ar", arabic],
] as const) {
  test(`the status pages, the process pages and the kiosk's status are open to everybody (${language})`, async ({
    office,
    devices,
    others,
  }) => {
    const [application] = await handIn(others, 1);
    if (application === undefined) throw new Error("there is one");
    const { page } = await devices.phone(`${office.url}/status/`);
    const check = async (screen: string) => {
      expect.soft(await barriers(page), screen).toEqual([]);
    };
    await page.getByRole("combobox").selectOption(language);
    await expect(page.getByRole("heading", { name: said.code.heading })).toBeVisible();
    await page.getByRole("textbox", { name: said.code.label }).fill("1234");
    await page.getByRole("button", { name: said.code.show }).tap();
    await expect(page.getByText(said.code.short)).toBeVisible();
    await check("code");
    await page.getByRole("textbox", { name: said.code.label }).fill(application.code);
    await page.getByRole("button", { name: said.code.show }).tap();
    await expect(page.getByRole("heading", { name: said.now.incomplete.title })).toBeVisible();
    await check("status");

    await test.step("twice as large, nothing is cut off at the side", async () => {
      await page.setViewportSize({ width: 195, height: 422 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(wide).toBe(0);
    });

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${office.url}/process/#study`);
    await page.getByRole("combobox").selectOption(language);
    await expect(page.getByRole("heading", { name: said.process.heading })).toBeVisible();
    await expect(page.locator("details[open]")).toHaveCount(1);
    await check("process");

    const kiosk = await devices.kiosk();
    await kiosk.chooseLanguage(language);
    await kiosk.touch(kiosk.words.start.status);
    expect.soft(await barriers(kiosk.page), "kiosk: code").toEqual([]);
    await kiosk.scan(`${office.url}/status/#${application.code}`);
    await expect(kiosk.heading(said.now.incomplete.title)).toBeVisible();
    expect.soft(await barriers(kiosk.page), "kiosk: status").toEqual([]);
  });
}
