import type { Locator } from "@playwright/test";
import { expect, test } from "./office/test.ts";
import type { Others } from "./office/others.ts";
import type { CounterPage } from "./pages/counter.ts";
import { saying } from "./pages/words.ts";

const service = "Aufenthaltserlaubnis erteilen";

/** Somebody without an appointment is served at the clearing desk. */
async function serve(desk: CounterPage, others: Others): Promise<string> {
  const { number } = await others.takeTicket("clearing");
  await desk.signOn("Person 01");
  await desk.press("n");
  await expect(desk.state("called")).toContainText(number);
  await desk.press("s");
  await expect(desk.state("serving")).toContainText(number);
  return number;
}

/** Whether all of it can be seen without scrolling. */
const isWhole = (box: Locator) =>
  box.evaluate((element) => element.scrollHeight <= element.clientHeight);

test("[K3] a checklist is worked through by keys, nothing typed is lost, and what is missing is said", async ({
  devices,
  others,
}) => {
  const desk = await devices.counter("c1");
  const { handOver, handedOver } = desk.words;
  await serve(desk, others);
  await desk.openHandOver(service);

  await test.step("eight documents fit on the screen", async () => {
    await desk.dialog.getByRole("checkbox", { name: "Angestellte" }).check();
    await expect(desk.dialog.getByRole("radiogroup")).toHaveCount(8);
    expect(await isWhole(desk.dialog.locator(".dialog-body"))).toBe(true);
  });

  await test.step("one key a document; the reason too", async () => {
    await desk.dialog.locator("[data-document] input").first().focus();
    await desk.page.keyboard.type("1");
    await desk.page.keyboard.type("32");
    await desk.page.keyboard.type("1");
    await expect(desk.document("Reisepass").getByRole("radio", { checked: true })).toHaveValue(
      "received",
    );
    await expect(desk.dialog.locator("[data-document] input:focus")).toHaveCount(1);
    await expect(desk.completeness).toHaveText(saying(handOver.missing_other, { count: "3" }));
  });

  await test.step("closed by mistake, it opens again as it was", async () => {
    const note = desk.dialog.getByRole("textbox", { name: handOver.note });
    await note.fill("Remark 17");
    await desk.press("Escape");
    await expect(desk.dialog).toBeHidden();
    await desk.press("h");
    await expect(note).toHaveValue("Remark 17");
    await expect(desk.completeness).toHaveText(saying(handOver.missing_other, { count: "3" }));
    await expect(desk.dialog.getByRole("checkbox", { name: "Angestellte" })).toBeChecked();
  });

  await test.step("errors are at their fields, and the focus is there", async () => {
    const mail = desk.dialog.getByRole("checkbox", { name: handOver.mail });
    await mail.check();
    await desk.press("Control+Enter");
    await expect(desk.dialog.getByText(handOver.faults["email-needed"])).toBeVisible();
    await expect(desk.dialog.getByRole("textbox", { name: handOver.email })).toBeFocused();
    await mail.uncheck();
    await expect(desk.dialog.getByText(handOver.faults["email-needed"])).toBeHidden();
  });

  await test.step("handed over, with what is still missing and the code for the status page", async () => {
    await desk.sendHandOver();
    expect(await desk.statusCode()).toMatch(/^\d{12}$/);
    await expect(desk.dialog).toContainText(saying(handedOver.missing_other, { count: "3" }));
    await expect(desk.dialog.getByText(desk.words.paper.state.printed)).toBeVisible();
    await desk.press("Escape");
    await expect(desk.state("free")).toBeVisible();
  });
});

test("[K1] [K4] [K5] who comes back with the code goes on with the same case, and its urgency is explained", async ({
  office,
  devices,
  others,
}) => {
  const desk = await devices.counter("c1");
  const { handOver, handedOver, visit } = desk.words;
  await serve(desk, others);
  await desk.openHandOver(service);
  await desk.press("1");
  const caseNumber = await desk.sendHandOver();
  const code = await desk.statusCode();
  await desk.press("Escape");

  await test.step("the counter shows the case and what it needs", async () => {
    const { number } = await others.checkIn(code);
    await desk.press("n");
    await expect(desk.state("called")).toContainText(number);
    await expect(desk.visit).toContainText(caseNumber);
    await expect(desk.visit).toContainText(visit.caseStatus.incomplete);
    await expect(desk.visit).toContainText(/Biometrisches Foto, .*Mietvertrag oder /);
    await expect(desk.visit).not.toContainText("Reisepass");
    await desk.press("s");
    await expect(desk.state("serving")).toBeVisible();
  });

  await test.step("the dialog opens on that case, with what was received before", async () => {
    await desk.press("h");
    await desk.inChecklist();
    await expect(desk.document("Reisepass").getByRole("radio", { checked: true })).toHaveValue(
      "received",
    );
    await desk.press("a");
    await desk.press("1");
    await desk.tick("Krankenversicherung", "received");
    await expect(desk.completeness).toHaveText(handOver.complete);
    const soon = Temporal.Now.plainDateISO(office.zone).add({ days: 5 });
    await desk.dialog.getByLabel(handOver.titleExpires).fill(soon.toString());
    expect(await desk.sendHandOver()).toBe(caseNumber);
    expect(await desk.statusCode()).toBe(code);
    await expect(desk.dialog).toContainText(handedOver.complete);
  });

  await test.step("urgency and team are said with their reasons", async () => {
    await expect(desk.dialog).toContainText(handOver.urgencies[1]);
    await expect(desk.dialog).toContainText(
      saying(handOver.because["title-expires_other"], { count: "5" }),
    );
    await expect(desk.dialog.getByText(handOver.team)).toBeVisible();
  });
});

test("[S-2] a printer without paper holds no hand-over up, and the dialog says what to do", async ({
  office,
  devices,
  others,
}) => {
  const desk = await devices.counter("c1");
  const { handedOver, paper } = desk.words;
  await serve(desk, others);
  await office.paper.setMode("desk", "paper-out");
  await desk.openHandOver(service);
  await desk.press("a");
  await desk.sendHandOver();
  await expect(desk.dialog.getByText(handedOver.stands)).toBeVisible();
  const code = await desk.statusCode();
  await expect(desk.dialog.getByRole("link", { name: handedOver.pdf })).toHaveAttribute(
    "href",
    new RegExp(`^/api/receipts/E-\\d{4}-000001/${code}\\.pdf$`),
  );
  await office.paper.setMode("desk", "ready");
  await desk.dialog.getByRole("button", { name: paper.again }).click();
  await expect(desk.dialog.getByText(handedOver.stands)).toBeHidden();
  await expect(desk.dialog.getByText(paper.state.printed)).toBeVisible();
});

test("questions only: A ends the visit as advised, and it can be taken back", async ({
  devices,
  others,
}) => {
  const desk = await devices.counter("c1");
  const number = await serve(desk, others);
  await desk.press("a");
  await expect(desk.state("free")).toBeVisible();
  await desk.press("u");
  await expect(desk.state("serving")).toContainText(number);
});
