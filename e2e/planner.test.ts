import { expect, test } from "./office/test.ts";
import { PlannerPage } from "./pages/planner.ts";

const study = "Aufenthalt zum Studium";

test("[B4] [B5] staff book for somebody, are told a second booking at its field, find by name, move and mark arrived", async ({
  devices,
}) => {
  const desk = await devices.counter("c4");
  await desk.signOn("Person 04");
  const planner = new PlannerPage(desk);
  const { words } = planner;
  await planner.open();

  const code = await test.step("book, and say the code on the phone", async () => {
    const booked = await planner.book(study, "Visitor 17");
    await expect(planner.card("Visitor 17")).toContainText(booked);
    return booked;
  });

  await test.step("the same person again: told at the name, and nothing typed is lost", async () => {
    await desk.press("n");
    await desk.page.keyboard.type(study);
    await desk.press("ArrowDown");
    await desk.press("Enter");
    await desk.press("Control+Enter");
    await expect(planner.dialog).toContainText(words.book.faults["slot-missing"]);
    await expect(planner.dialog).toContainText(words.book.faults["name-missing"]);
    await planner.times.nth(2).check({ force: true });
    await planner.field(words.book.name).fill("Visitor 17");
    await planner.field(words.book.phone).fill("0345 0000017");
    await desk.press("Control+Enter");
    await expect(planner.dialog).toContainText(words.book.faults["already-booked"]);
    await expect(planner.field(words.book.name)).toBeFocused();
    await expect(planner.field(words.book.phone)).toHaveValue("0345 0000017");
    await desk.press("Escape");
    await expect(planner.dialog).toBeHidden();
  });

  await test.step("find by part of the name, and by code, from another day", async () => {
    await desk.press("+");
    await expect(planner.card("Visitor 17")).toBeHidden();
    await planner.find("visitor 17");
    await expect(planner.details).toContainText(code);
    await expect(planner.card("Visitor 17")).toBeVisible();
    await desk.page.getByRole("searchbox", { name: words.find.label }).fill("");
    await desk.press("Escape");
    await planner.find(code);
    await expect(planner.details).toContainText("Visitor 17");
  });

  await test.step("move keeps person and code", async () => {
    const before = await planner.details.innerText();
    await planner.button(words.details.move).click();
    await planner.times.nth(4).check({ force: true });
    await desk.press("Control+Enter");
    await expect(planner.dialog).toBeHidden();
    await expect(planner.told).toContainText(/verschoben/);
    await expect(planner.details).toContainText(code);
    expect(await planner.details.innerText()).not.toBe(before);
  });

  await test.step("arrived: the visit waits at the desk", async () => {
    await planner.button(words.details.arrived).click();
    await expect(planner.told).toContainText(/T001/);
    await expect(planner.details).toContainText(words.status.arrived);
    await desk.press("1");
    await expect(desk.listed("T001")).toBeVisible();
  });

  await test.step("in the planner, letters call nobody; F2 does", async () => {
    await planner.open();
    await desk.press("n");
    await expect(planner.dialog).toContainText(words.book.title);
    await desk.press("Escape");
    await expect(desk.state("free")).toBeVisible();
    await desk.press("F2");
    await expect(desk.state("called")).toContainText("T001");
  });
});

test("[B8] staff cancel one with a reason, and close a day whose list is live until the touch", async ({
  devices,
  others,
}) => {
  const desk = await devices.counter("c4");
  await desk.signOn("Person 04");
  const planner = new PlannerPage(desk);
  const { words } = planner;
  await others.book("study", 24 * 60);
  await others.book("study", 24 * 60 + 30);
  await planner.open();
  await desk.press("+");
  await expect(planner.card("Visitor 1")).toBeVisible();

  await test.step("cancel with a reason", async () => {
    await planner.card("Visitor 1").click();
    await planner.button(words.details.cancel).click();
    await planner.choose(words.reasons["asked-by-visitor"]);
    await desk.press("Control+Enter");
    await expect(planner.dialog).toBeHidden();
    await expect(planner.card("Visitor 1")).toBeHidden();
    await expect(planner.details).toContainText(words.status.cancelled);
  });

  await test.step("close the day: who is booked meanwhile joins the list", async () => {
    await planner.button(words.closeDay.open).click();
    await expect(planner.dialog.getByRole("listitem")).toHaveText([/Visitor 2/]);
    await others.book("study", 24 * 60 + 60);
    await expect(planner.dialog.getByRole("listitem")).toHaveText([/Visitor 2/, /Visitor 3/]);
    await planner.choose(words.reasons["staff-missing"]);
    await desk.press("Control+Enter");
    await expect(planner.dialog).toBeHidden();
    await expect(
      planner.says(words.closedDay, { reason: words.reasons["staff-missing"] }),
    ).toBeVisible();
    for (const name of ["Visitor 2", "Visitor 3"]) await expect(planner.card(name)).toBeHidden();
  });

  await test.step("open it again: what was cancelled stays cancelled", async () => {
    await planner.button(words.closeDay.reopen).click();
    await expect(planner.told).toContainText(words.closeDay.reopened);
    await expect(planner.card("Visitor 2")).toBeHidden();
    await expect(planner.button(words.closeDay.open)).toBeVisible();
  });
});
