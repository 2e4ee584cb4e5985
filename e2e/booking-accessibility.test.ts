import type { Page } from "@playwright/test";
import { hour } from "../shared/domain/instant.ts";
import { clockTime } from "../shared/ui/format.ts";
import { expect, test } from "./office/test.ts";
import { barriers } from "./pages/barriers.ts";
import { words } from "./pages/words.ts";

const studies = { de: "Aufenthalt zum Studium", ar: "الإقامة للدراسة" } as const;
const arabicScript = /\p{Script=Arabic}/u;

test.use({ mail: true });

async function check(page: Page, step: string): Promise<void> {
  await test.step(step, async () => {
    expect.soft(await barriers(page), step).toEqual([]);
    const beside = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(beside, `${step}: pixels beside the screen`).toBe(0);
  });
}

for (const language of ["de", "ar"] as const) {
  test(`every step of booking is open to everybody (${language})`, async ({
    office,
    devices,
    visitors,
    mailbox,
  }) => {
    const phone = await devices.booking();
    await phone.speak(language);
    const { page, words: said } = phone;
    const study = studies[language];
    await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
    await check(page, "find");
    await phone.search(language === "ar" ? "جامعه" : "Studim");
    await expect(phone.link(study)).toBeVisible();
    await check(page, "found");
    await phone.link(study).tap();
    await expect(phone.heading(study)).toBeFocused();
    await check(page, "service");
    await phone.button(said.service.choose).tap();
    const due = await visitors.free(Date.now() + 24 * hour);
    await phone.show(due, office.zone);
    await check(page, "times");
    await phone.time(due).tap();
    await expect(phone.heading(said.details.heading)).toBeFocused();
    await phone.submit.tap();
    await expect(phone.field("name")).toBeFocused();
    await check(page, "form with a mistake");

    const email = "visitor17@example.org";
    await phone.type({ name: "Visitor 17", email });
    await phone.submit.tap();
    await expect(phone.heading(said.mail.heading)).toBeFocused();
    await check(page, "look into your mail");

    const mail = await mailbox.arrived(email, words[language].mail.confirm.subject);
    const link = await devices.link(mail.secret, "", language);
    await expect(link.heading(link.words.confirm.heading)).toBeFocused();
    await check(link.page, "confirm");
    await link.button(link.words.confirm.button).tap();
    await expect(link.heading(link.words.appointment.booked)).toBeFocused();
    await check(link.page, "appointment");
    // Digits are the same in every language, since a scanner, a keyboard and the clerk know no others.
    await expect(link.code).toHaveText(/^\d{4} \d{4} \d{4}$/);
    await expect(link.page.locator("p", { hasText: /^\d\d:\d\d$/ })).toHaveText(
      clockTime(due, office.zone, language),
    );
    if (language === "ar") {
      await expect(link.page.locator("html")).toHaveAttribute("dir", "rtl");
      await expect(link.page.getByRole("main")).toHaveText(arabicScript);
      expect(mail.html).toContain('dir="rtl"');
    }
    await link.button(link.words.appointment.move).tap();
    await expect(link.heading(link.words.move.heading)).toBeFocused();
    await expect(link.freeTimes.first()).toBeVisible();
    await check(link.page, "move");
    await link.freeTimes.first().tap();
    await expect(link.button(link.words.move.button)).toBeVisible();
    await check(link.page, "old and new time");
    await link.button(link.words.move.keep).tap();
    await link.button(link.words.appointment.cannotCome).tap();
    await expect(link.heading(link.words.cancel.heading)).toBeFocused();
    await check(link.page, "cancel");
    await link.button(link.words.cancel.button).tap();
    await expect(link.heading(link.words.cancelled.heading)).toBeFocused();
    await check(link.page, "cancelled");
  });
}
