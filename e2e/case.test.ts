import { openPdf, pdfText } from "../server/testing/read-pdf.ts";
import { waitUntil } from "../server/testing/wait-until.ts";
import { receiptNumber } from "../shared/domain/cases/receipt.ts";
import { receiptPaths } from "../shared/protocol/receipt-paths.ts";
import { expect, test } from "./office/test.ts";
import type { TestOffice } from "./office/test-office.ts";
import { BackOfficePage } from "./pages/back-office.ts";
import { CasePhone } from "./pages/case-phone.ts";
import { saying } from "./pages/words.ts";

const service = "Familiennachzug";
const missing = { income: "Nachweis über das Einkommen", housing: "Nachweis über die Wohnung" };

/** What the PDF of the office's receipt with this count says, once it is made. */
async function receiptPdf(office: TestOffice, count: number, code: string): Promise<string> {
  const { year } = Temporal.Now.plainDateISO(office.zone);
  const address = office.url + receiptPaths.pdf(receiptNumber(year, count), code);
  const pdf = await waitUntil(`the PDF of receipt ${count}`, async () => {
    const response = await fetch(address);
    // Still being made.
    return response.status !== 503 && response;
  });
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  return pdfText(await openPdf(await pdf.bytes()));
}

test("a family's case from kiosk to collection: receipts, the way back with the code, the urgent team, and the phone that follows [K1] [K2] [K3] [K4] [K5] [K7] [R1] [R2] [S1]", async ({
  office,
  devices,
}) => {
  test.slow();
  const [kiosk, desk] = await Promise.all([devices.kiosk(), devices.counter("c1")]);
  const { handOver, handedOver, visit, paper } = desk.words;
  await desk.signOn("Person 01");

  await test.step("a ticket at the kiosk, in Arabic", async () => {
    await kiosk.chooseLanguage("ar");
    await kiosk.wantTicket();
    await kiosk.touch(/أسئلة ومستندات/);
    await kiosk.touch(kiosk.words.confirm.print);
    const number = await kiosk.printedNumber();
    await kiosk.touch(kiosk.words.result.done);
    kiosk.expectDefaultLanguage();
    await desk.press("n");
    await expect(desk.state("called")).toContainText(number);
    await desk.press("s");
  });

  const application =
    await test.step("two documents are missing: the receipt says so", async () => {
      await expect(desk.state("serving")).toBeVisible();
      await desk.openHandOver(service);
      await desk.tick("Reisepass", "received");
      await desk.tick("Biometrisches Foto", "received");
      await desk.tick("Heiratsurkunde", "received");
      await expect(desk.completeness).toHaveText(saying(handOver.missing_other, { count: "2" }));
      const number = await desk.sendHandOver();
      const code = await desk.statusCode();
      await expect(desk.dialog).toContainText(saying(handedOver.missing_other, { count: "2" }));
      await expect(desk.dialog.getByText(paper.state.printed)).toBeVisible();
      const slip = await office.paper.read("desk", 1);
      expect(slip.number).toBe(number);
      expect(slip.qr).toContain(`/status/#${code}`);
      const pdf = await receiptPdf(office, 1, code);
      expect(pdf).toContain(missing.income);
      expect(pdf).toContain(missing.housing);
      await desk.press("Escape");
      return { number, code, address: slip.qr ?? "" };
    });

  const phone = new CasePhone(await devices.phone(application.address, "ar", { clock: true }));
  await test.step("the phone shows the step and what is missing", async () => {
    await expect(phone.phone.page.locator("html")).toHaveAttribute("dir", "rtl");
    await phone.follows("incomplete");
    await expect(phone.listed("إثبات السكن")).toBeVisible();
    await expect(phone.listed("إثبات الدخل")).toBeVisible();
    await expect(phone.listed("جواز السفر")).toBeHidden();
  });

  await test.step("back with the code: a number at once, and the counter sees the case", async () => {
    await kiosk.chooseLanguage("ar");
    await kiosk.scan(application.address);
    const number = await kiosk.printedNumber();
    expect(number).toMatch(/^K/);
    await kiosk.touch(kiosk.words.result.done);
    kiosk.expectDefaultLanguage();
    await desk.press("n");
    await expect(desk.state("called")).toContainText(number);
    await expect(desk.visit).toContainText(application.number);
    await expect(desk.visit).toContainText(missing.income);
    await expect(desk.visit).toContainText(missing.housing);
    await desk.press("s");
    await expect(desk.state("serving")).toBeVisible();
  });

  await test.step("complete: on paper, as PDF, on the phone", async () => {
    await desk.press("h");
    await desk.inChecklist();
    await desk.tick(missing.income, "received");
    await desk.tick(missing.housing, "received");
    await expect(desk.completeness).toHaveText(handOver.complete);
    const soon = Temporal.Now.plainDateISO(office.zone).add({ days: 5 });
    await desk.dialog.getByLabel(handOver.titleExpires).fill(soon.toString());
    expect(await desk.sendHandOver()).toBe(application.number);
    expect(await desk.statusCode()).toBe(application.code);
    await expect(desk.dialog).toContainText(handedOver.complete);
    await expect(desk.dialog.getByText(paper.state.printed)).toBeVisible();
    expect((await office.paper.read("desk", 2)).qr).toBe(application.address);
    const pdf = await receiptPdf(office, 2, application.code);
    expect(pdf).toContain(application.number);
    expect(pdf).toContain(missing.income);
    await phone.follows("complete");
  });

  const because = saying(handOver.because["title-expires_other"], { count: "5" });
  await test.step("urgent, and so with the urgent team: both are explained", async () => {
    await expect(desk.dialog).toContainText(handOver.urgencies[1]);
    await expect(desk.dialog).toContainText(because);
    await expect(desk.dialog).toContainText("Eilfälle");
    await desk.press("Escape");
    await expect(desk.state("free")).toBeVisible();
  });

  await test.step("the urgent team takes it and works it through; the phone follows", async () => {
    const back = new BackOfficePage(await devices.counter("c5"));
    await back.signOn("Person 02", "Eilfälle");
    await expect(back.rows).toHaveCount(1);
    await back.desk.press("n");
    await expect(back.caseOf(application.number)).toContainText(because);
    await expect(back.row(application.number)).toContainText(back.words.me);
    for (const step of ["in-review", "decided", "in-production", "ready"] as const) {
      await back.step(step);
      await phone.follows(step);
    }
  });

  await test.step("the code gives a collection ticket, and the counter sees the case", async () => {
    const collection = await devices.counter("c10");
    await collection.signOn("Person 03");
    await kiosk.chooseLanguage("ar");
    await kiosk.scan(application.address);
    const number = await kiosk.printedNumber();
    expect(number).toBe("A001");
    await collection.press("n");
    await expect(collection.state("called")).toContainText(number);
    await expect(collection.visit).toContainText(application.number);
    await expect(collection.visit).toContainText(visit.caseStatus.ready);
  });
});
