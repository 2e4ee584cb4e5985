import { expect, test } from "./office/test.ts";
import { PlannerPage } from "./pages/planner.ts";
import { saying } from "./pages/words.ts";

const number = /2026-\d{6}-\d/;

test("[K1] a case from an appointment: the card shows its number, and the desk knows what is kept of its person", async ({
  devices,
}) => {
  const desk = await devices.counter("c4");
  const { handOver } = desk.words;
  await desk.signOn("Person 04");
  const planner = new PlannerPage(desk);
  const { details } = planner.words;
  await planner.open();
  await planner.book("Aufenthalt zum Studium", "Visitor 17");
  await planner.find("Visitor 17");

  await test.step("opened once, and the appointment stays", async () => {
    await planner.button(details.openCase).click();
    await expect(planner.told).toContainText(number);
    await expect(planner.card("Visitor 17", "booked")).toContainText(number);
    await expect(planner.details).toContainText(number);
    await expect(planner.button(details.openCase)).toBeHidden();
  });

  await test.step("at the desk the case is there, with its person's name kept", async () => {
    await planner.button(details.arrived).click();
    await expect(planner.told).toContainText(/T001/);
    await desk.press("1");
    await desk.press("n");
    await expect(desk.state("called")).toContainText("T001");
    await desk.press("s");
    await expect(desk.state("serving")).toContainText("T001");
    await desk.press("h");
    await expect(desk.dialog).toContainText(saying(handOver.ofCase));
    await expect(desk.dialog.getByText(handOver.stored.kept, { exact: true })).toHaveCount(1);
    const name = desk.dialog.getByRole("textbox", { name: handOver.name, exact: false });
    await name.fill("Visitor 18");
    await expect(desk.dialog.getByText(handOver.stored.replaced)).toBeVisible();
    await name.fill("");
  });

  await test.step("deleted on purpose, and kept after all", async () => {
    const named = (words: string) =>
      desk.dialog.getByRole("button", { name: words.replace("{{field}}", handOver.name) });
    await named(handOver.stored.forgetThis).click();
    await expect(desk.dialog.getByText(handOver.stored.forgotten)).toBeVisible();
    await named(handOver.stored.keepThis).click();
    await expect(desk.dialog.getByText(handOver.stored.kept, { exact: true })).toBeVisible();
  });
});
