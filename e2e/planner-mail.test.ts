import { hour, minute } from "../shared/domain/instant.ts";
import { clockTime } from "../shared/ui/format.ts";
import { expect, test } from "./office/test.ts";
import { PlannerPage } from "./pages/planner.ts";
import { words } from "./pages/words.ts";

const { reasons } = words.de.counter.planner;

test.use({ mail: true });

test("what staff do is told by mail in the visitor's language: moved, cancelled with a reason, a closed day; a late visitor waits as a walk-in, and the list prints [M4] [B8] [B11]", async ({
  office,
  devices,
  visitors,
  mailbox,
}) => {
  const tomorrow = await visitors.free(Date.now() + 20 * hour);
  const { zone } = office;
  const day = Temporal.Instant.fromEpochMilliseconds(tomorrow).toZonedDateTimeISO(zone);
  const due = day.with({ hour: 10, minute: 0 }).epochMilliseconds;
  for (const [number, language, after] of [
    [17, "ar", 0],
    [18, "en", 1],
    [19, "de", 2],
    [20, "ar", 3],
  ] as const) {
    await visitors.book(number, { language, mail: true, due: due + after * 30 * minute });
  }
  const today = await visitors.book(21, { due: await visitors.free(Date.now() + 3 * hour) });

  const desk = await devices.counter("c4");
  await desk.signOn("Person 04");
  const planner = new PlannerPage(desk);
  const { words: said } = planner;
  await planner.open();

  await test.step("booked for today, here without waiting for the window: waits as a walk-in", async () => {
    await planner.card(today.name, "booked").click();
    await planner.button(said.details.walkIn).click();
    await expect(planner.told).toContainText(/[A-Z]001/);
    await expect(planner.card(today.name, "arrived")).toBeVisible();
  });

  await desk.press("+");
  await expect(planner.card("Visitor 17", "booked")).toBeVisible();

  await test.step("the day's list on paper: a table with everybody, and no screen around it", async () => {
    await desk.page.emulateMedia({ media: "print" });
    const sheet = desk.page.getByRole("table");
    await expect(sheet.getByRole("row")).toHaveCount(5);
    await expect(sheet.getByRole("row", { name: "Visitor 18" })).toContainText(
      clockTime(due + 30 * minute, zone, "de"),
    );
    await expect(desk.state("free")).toBeHidden();
    await desk.page.emulateMedia({ media: null });
    await expect(sheet).toBeHidden();
  });

  await test.step("cancelled with a reason: told in Arabic", async () => {
    await planner.card("Visitor 17").click();
    await planner.button(said.details.cancel).click();
    await planner.choose(reasons["staff-missing"]);
    await desk.press("Control+Enter");
    await expect(planner.told).toContainText(said.details.done.cancelled);
    const mail = await mailbox.arrived("visitor17@example.org", words.ar.mail.cancelled.subject);
    expect(mail.html).toContain(words.ar.mail.cancelled.reason["staff-missing"]);
    expect(mail.html).toContain('dir="rtl"');
    await expect(planner.details).toContainText(said.mail.cancelled);
    await expect(planner.details).toContainText(said.mailState.sent);
  });

  await test.step("moved: told in English, with the same code", async () => {
    await planner.card("Visitor 18").click();
    await planner.button(said.details.move).click();
    await desk.tabTo(planner.times.first());
    await desk.press("ArrowUp");
    await expect(planner.times.last()).toBeChecked();
    await expect(planner.dialog.locator("label").last()).toBeInViewport({ ratio: 1 });
    await desk.press("Control+Enter");
    await expect(planner.dialog).toBeHidden();
    const mail = await mailbox.arrived("visitor18@example.org", words.en.mail.moved.subject);
    await expect(planner.card("Visitor 18")).toContainText(
      /(\d{4} \d{4} \d{4})/.exec(mail.html)?.[1] ?? "no code",
    );
  });

  await test.step("the day is closed: everybody is told, each in their language", async () => {
    await planner.button(said.closeDay.open).click();
    const hits = planner.dialog.getByRole("listitem");
    await expect(hits).toHaveText([/Visitor 19/, /Visitor 20/, /Visitor 18/]);
    await planner.choose(reasons["office-closed"]);
    await desk.press("Control+Enter");
    await expect(planner.dialog).toBeHidden();
    await mailbox.arrived("visitor18@example.org", words.en.mail.cancelled.subject);
    await mailbox.arrived("visitor19@example.org", words.de.mail.cancelled.subject);
    const mail = await mailbox.arrived("visitor20@example.org", words.ar.mail.cancelled.subject);
    expect(mail.html).toContain(words.ar.mail.cancelled.by.closure);
    expect(await visitors.api.free()).not.toContain(due);
    expect(await mailbox.count("visitor17@example.org", words.ar.mail.cancelled.subject)).toBe(1);
  });

  await test.step("and opened again: its times can be booked", async () => {
    await planner.button(said.closeDay.reopen).click();
    await expect(planner.told).toContainText(said.closeDay.reopened);
    expect(await visitors.api.free()).toContain(due);
  });
});
