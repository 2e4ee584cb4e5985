import type { Page } from "@playwright/test";
import { expect, test } from "./office/test.ts";
import { barriers } from "./pages/barriers.ts";
import { PlannerPage } from "./pages/planner.ts";
import { words, type TestLanguage } from "./pages/words.ts";

/** In CSS pixels; the smallest a touch target may be at the kiosk. */
const smallestTarget = 64;

/** Buttons of the page that a finger may miss; not those for screen readers alone, which no finger can reach. */
async function smallButtons(page: Page): Promise<readonly string[]> {
  const small: string[] = [];
  for (const button of await page.getByRole("button").all()) {
    const box = await button.boundingBox();
    if (box === null || !(await button.evaluate(isOnTop))) continue;
    const side = Math.min(box.width, box.height);
    if (side < smallestTarget) small.push(`${(await button.innerText()).trim()}: ${side} px`);
  }
  return small;
}

/** Runs in the page: whether a finger on the middle of the element would meet it. */
function isOnTop(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}

for (const language of ["de", "ar"] as const satisfies readonly TestLanguage[]) {
  test(`every screen of the kiosk is open to everybody, and its buttons to every finger (${language})`, async ({
    devices,
    others,
  }) => {
    await others.counter("c1");
    await others.takeTicket("clearing");
    const kiosk = await devices.kiosk();
    await kiosk.chooseLanguage(language);
    const { words: said } = kiosk;
    const check = async (screen: string) => {
      await test.step(screen, async () => {
        expect.soft(await barriers(kiosk.page), screen).toEqual([]);
        expect.soft(await smallButtons(kiosk.page), screen).toEqual([]);
      });
    };
    await check("start");
    await kiosk.touch(said.start.appointment);
    await kiosk.typeCode("123");
    await check("code");
    await kiosk.touch(said.code.withoutCode);
    await expect(kiosk.heading(said.choices.heading)).toBeVisible();
    await check("choices");
    await kiosk.touch(language === "de" ? /Notfall/ : /حالة طارئة/);
    await expect(kiosk.heading(said.criteria.heading)).toBeVisible();
    await check("emergency questions");
    await kiosk.touch(new RegExp(`^${said.tools.back}$`));
    await kiosk.touch(language === "de" ? /Fragen und/ : /أسئلة/);
    await expect(kiosk.button(said.confirm.print)).toBeVisible();
    await check("wait");
    await kiosk.touch(said.tools.language);
    await expect(kiosk.page.getByRole("dialog")).toBeVisible();
    await check("languages");
    await kiosk.page.keyboard.press("Escape");
    await kiosk.touch(said.confirm.print);
    await kiosk.printedNumber();
    await check("number");
    // A scan over somebody's result is the next visitor's, who has chosen no language yet.
    await kiosk.touch(said.result.done);
    await kiosk.chooseLanguage(language);
    await kiosk.scan("000000000000000");
    await expect(kiosk.heading(said.refused.unknown)).toBeVisible();
    await check("refused");
  });

  test(`a ticket on the phone is open to everybody (${language})`, async ({
    office,
    devices,
    others,
  }) => {
    const counter = await others.counter("c1");
    const { number, secret } = await others.takeTicket("clearing");
    const phone = await devices.phone(`${office.url}/t/${secret}#${language}`, language);
    await expect(phone.number(number)).toBeVisible();
    expect.soft(await barriers(phone.page), "waiting").toEqual([]);
    await phone.button(phone.words.leave.button).tap();
    expect.soft(await barriers(phone.page), "leave?").toEqual([]);
    await phone.button(phone.words.leave.no).tap();
    await counter.ask({ type: "CallNext" });
    await expect(phone.called).toBeVisible();
    expect.soft(await barriers(phone.page), "called").toEqual([]);
    await counter.ask({ type: "StartService" });
    await expect(phone.heading(phone.words.serving.title)).toBeVisible();
    expect.soft(await barriers(phone.page), "serving").toEqual([]);
  });
}

test("a hall display is open to everybody, connected and not", async ({
  office,
  devices,
  others,
}) => {
  const display = await devices.display("eg");
  expect.soft(await barriers(display.page), "no calls").toEqual([]);
  const counter = await others.counter("c1");
  const { number } = await others.takeTicket("clearing");
  await counter.ask({ type: "CallNext" });
  await display.shows(number, "1");
  await expect(display.row(number)).toHaveAttribute("data-fresh", "false");
  expect.soft(await barriers(display.page), "a call").toEqual([]);
  await office.kill();
  await expect(display.lost).toBeVisible();
  expect.soft(await barriers(display.page), "connection lost").toEqual([]);
});

test("a counter's screen and dialogs are open to everybody", async ({ devices, others }) => {
  await others.takeTicket("emergency", "job-at-risk");
  await others.takeTicket("clearing");
  const desk = await devices.counter("c3");
  await expect(desk.says(words.de.counter.duty.signOnTitle)).toBeVisible();
  expect.soft(await barriers(desk.page), "sign-on").toEqual([]);
  await desk.signOn("Person 03");
  await expect(desk.tab("waiting", 2)).toBeVisible();
  expect.soft(await barriers(desk.page), "free").toEqual([]);
  await desk.press("n");
  await expect(desk.state("called")).toBeVisible();
  expect.soft(await barriers(desk.page), "called").toEqual([]);
  await desk.press("s");
  await expect(desk.state("serving")).toBeVisible();
  expect.soft(await barriers(desk.page), "serving").toEqual([]);
  for (const key of ["p", "t", "h", "d", "?"]) {
    await desk.press(key);
    await expect(desk.dialog).toBeVisible();
    expect.soft(await barriers(desk.page), `dialog of ${key}`).toEqual([]);
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
  }
  await desk.openHandOver("Aufenthaltserlaubnis erteilen");
  await desk.page.keyboard.type("123");
  expect.soft(await barriers(desk.page), "checklist").toEqual([]);
  await desk.press("1");
  await desk.sendHandOver();
  expect.soft(await barriers(desk.page), "handed over").toEqual([]);
  await desk.press("Escape");
  await expect(desk.state("free")).toBeVisible();
  for (const list of ["2", "3"]) {
    await desk.press(list);
    expect.soft(await barriers(desk.page), `list ${list}`).toEqual([]);
  }
});

test("the appointments of a counter and their dialogs are open to everybody", async ({
  devices,
  others,
}) => {
  await others.book("study", 24 * 60);
  const desk = await devices.counter("c4");
  await desk.signOn("Person 04");
  const planner = new PlannerPage(desk);
  const { words: said } = planner;
  const check = async (screen: string) => {
    expect.soft(await barriers(desk.page), screen).toEqual([]);
  };
  await planner.open();
  await desk.press("+");
  await planner.find("Visitor 1");
  await check("day, search and details");
  for (const open of [said.details.move, said.details.cancel, said.closeDay.open, said.book.open]) {
    await planner.button(open).click();
    await expect(planner.dialog).toBeVisible();
    await desk.press("Control+Enter");
    await check(`dialog: ${open}`);
    await desk.press("Escape");
    await expect(planner.dialog).toBeHidden();
  }
  await planner.button(said.week).click();
  await expect(desk.page.getByRole("table")).toBeVisible();
  await check("week");
});
