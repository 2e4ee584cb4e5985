import { appointmentCode } from "../shared/domain/appointment-code.ts";
import { readPaper } from "../shared/testing/printer-simulator/read-paper.ts";
import { expect, test } from "./office/test.ts";
import { throughGermanKeyboard } from "./pages/scanner.ts";

/** Codes of no appointment, with right check digits. */
const unknownCodes = ["00000000001", "00000000002", "00000000003"].map(appointmentCode);

test("[N4] people ahead and the expected wait stand on the screen before a number is taken, here in English", async ({
  office,
  devices,
  others,
}) => {
  await others.counter("c1");
  await others.takeTicket("clearing");
  await others.takeTicket("clearing");
  await expect.poll(() => office.paper.count("hall")).toBe(2);
  const kiosk = await devices.kiosk();
  await kiosk.chooseLanguage("en");
  await kiosk.wantTicket();
  await kiosk.touch(/Questions and documents/);
  await expect(kiosk.says(kiosk.common.ahead_other, { count: "2" })).toBeVisible();
  await expect(kiosk.says(kiosk.common.wait.minutes)).toBeVisible();
  expect(await office.paper.count("hall")).toBe(2);
  await kiosk.touch(kiosk.words.confirm.print);
  expect(await kiosk.printedNumber()).toBe("K003");
  await expect(kiosk.says(kiosk.common.ahead_other, { count: "2" })).toBeVisible();
  expect((await office.paper.read("hall", 3)).number).toBe("K003");
});

test("[N2] touching again and again, before and while the answer is on its way, takes one number and prints one slip (complaint 3)", async ({
  office,
  devices,
}) => {
  const kiosk = await devices.kiosk();
  await kiosk.wantTicket();
  await kiosk.touch(/Dokument abholen/);
  const button = await kiosk.middleOf(kiosk.words.confirm.print);
  office.freeze();
  await kiosk.touchTwiceAt(button);
  await expect(kiosk.says(kiosk.words.busy)).toBeVisible();
  await kiosk.touchTwiceAt(button);
  office.thaw();
  expect((await office.paper.read("hall", 1)).number).toBe("A001");
  const next = await devices.kiosk();
  await next.wantTicket();
  await next.touch(/Dokument abholen/);
  await expect(next.says(next.common.ahead_one, { count: "1" })).toBeVisible();
  await next.touch(next.words.confirm.print);
  expect(await next.printedNumber()).toBe("A002");
  expect(await office.paper.count("hall")).toBe(2);
});

test("a screen left alone asks, and after 45 and 15 seconds nothing of the visitor is left (complaint 16)", async ({
  devices,
}) => {
  const kiosk = await devices.kiosk({ clock: true });
  const { words } = kiosk;
  await kiosk.chooseLanguage("ar");
  await kiosk.wantTicket();
  await expect(kiosk.heading(kiosk.words.choices.heading)).toBeVisible();
  await kiosk.page.clock.fastForward("00:46");
  const question = kiosk.page.getByRole("alertdialog", { name: kiosk.words.still.heading });
  await expect(question).toBeVisible();
  await kiosk.touchAndVanish(kiosk.words.still.yes);
  await expect(question).toBeHidden();
  await expect(kiosk.heading(kiosk.words.choices.heading)).toBeVisible();
  await kiosk.page.clock.fastForward("00:46");
  await expect(question).toBeVisible();
  await kiosk.page.clock.fastForward("00:15");
  kiosk.expectDefaultLanguage();
  await expect(kiosk.page.locator("html")).toHaveAttribute("lang", "de");
  await expect(kiosk.page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(kiosk.button(words.start.ticket)).toBeVisible();
  await expect(question).toBeHidden();
});

test.describe("outside opening hours", () => {
  test.use({ variant: { set: [[["opening"], { "mon-sun": ["14:00-16:00"] }]] } });

  test("[N3] the kiosk says that it is closed and when it opens, and still honours an appointment (complaint 15)", async ({
    devices,
    others,
  }) => {
    const code = await others.book("blue-card", 30);
    const kiosk = await devices.kiosk();
    await expect(kiosk.heading(kiosk.words.closed.heading)).toBeVisible();
    const moment = kiosk.common.moment.today.replace("{{time}}", "14:00");
    await expect(kiosk.says(kiosk.words.closed.opens, { moment })).toBeVisible();
    await expect(kiosk.button(kiosk.words.start.ticket)).toBeHidden();
    await kiosk.scan(code);
    expect(await kiosk.printedNumber()).toBe("T001");
  });
});

test.describe("with a daily cap", () => {
  test.use({ variant: { set: [[["queues", "collection", "dailyCap"], 1]] } });

  test("[N3] a queue that is full for the day says so on its button", async ({
    devices,
    others,
  }) => {
    await others.takeTicket("collection");
    const kiosk = await devices.kiosk();
    await kiosk.wantTicket();
    await expect(kiosk.button(/Dokument abholen/)).toBeDisabled();
    await expect(kiosk.button(/Dokument abholen/)).toContainText(kiosk.words.choices.cap);
    await expect(kiosk.button(/Fragen und Unterlagen/)).toBeEnabled();
  });
});

test("[L2] without the server the kiosk says so, stays of use, and goes on as before when it is back (complaint 10)", async ({
  office,
  devices,
}) => {
  const kiosk = await devices.kiosk();
  await kiosk.hasNumbers();
  await office.kill();
  await expect(kiosk.says(kiosk.words.away.heading)).toBeVisible();
  await office.restart();
  await expect(kiosk.says(kiosk.words.away.heading)).toBeHidden();
  await kiosk.wantTicket();
  await expect(kiosk.heading(kiosk.words.choices.heading)).toBeVisible();
});

test("[W1][L2] a number asked for while the server hangs and dies is drawn at the kiosk, and is the visitor's only one", async ({
  office,
  devices,
}) => {
  const kiosk = await devices.kiosk();
  await kiosk.hasNumbers();
  await kiosk.wantTicket();
  await kiosk.touch(/Etwas anderes/);
  office.freeze();
  await kiosk.touch(kiosk.words.confirm.print);
  await expect(kiosk.says(kiosk.words.busy)).toBeVisible();
  await office.kill();
  await expect(kiosk.says(kiosk.words.busyOffline)).toBeVisible();
  await expect(kiosk.number).toHaveText("W801");
  await office.restart();
  const next = await devices.kiosk();
  await next.wantTicket();
  await next.touch(/Etwas anderes/);
  await expect(next.says(next.common.ahead_one, { count: "1" })).toBeVisible();
});

test("without paper number and QR code stay on the screen, and the slip prints once there is paper", async ({
  office,
  devices,
}) => {
  await office.paper.setMode("hall", "paper-out");
  const kiosk = await devices.kiosk();
  await expect(kiosk.says(kiosk.words.start.noPaper)).toBeVisible();
  await kiosk.wantTicket();
  await kiosk.touch(/Etwas anderes/);
  await kiosk.touch(kiosk.words.confirm.show);
  await expect(kiosk.says(kiosk.words.result.photograph)).toBeVisible();
  await expect(kiosk.number).toHaveText("W001");
  const { qr } = await readPaper(await kiosk.qrCode.screenshot());
  expect(qr).toMatch(/\/t\/\d{39}$/);
  await office.paper.setMode("hall", "ready");
  await kiosk.touch(kiosk.words.result.reprint);
  expect(await kiosk.printedNumber()).toBe("W001");
  expect(await office.paper.read("hall", 1)).toEqual({ number: "W001", qr });
  expect(await office.paper.count("hall")).toBe(1);
});

test("[A1] a typed code is told wrong by its check digit, and right checks in", async ({
  devices,
  others,
}) => {
  const code = await others.book("study", 30);
  const swapped = `${code.slice(0, 11)}${(Number(code[11]) + 1) % 10}`;
  const kiosk = await devices.kiosk();
  await kiosk.touch(kiosk.words.start.appointment);
  await kiosk.typeCode(swapped);
  await expect(kiosk.says(kiosk.words.code.mistyped)).toBeVisible();
  await kiosk.touch(kiosk.words.code.clear);
  await kiosk.typeCode(code);
  expect(await kiosk.printedNumber()).toBe("T001");
});

test("[A3] who is too early is told from when to come", async ({ devices, others }) => {
  const code = await others.book("study", 150);
  const kiosk = await devices.kiosk();
  await kiosk.scan(code);
  await expect(kiosk.heading(kiosk.words.refused.tooEarly)).toBeVisible();
  await expect(kiosk.says(kiosk.words.refused.tooEarlyText)).toBeVisible();
});

test.describe("with a short pause for wrong codes", () => {
  test.use({
    variant: {
      set: [
        [["limits", "wrongCodes"], unknownCodes.length],
        [["limits", "wrongCodesPause"], "5 s"],
      ],
    },
  });

  test("[A6] too many wrong codes pause code entry, which says so and goes on afterwards", async ({
    devices,
  }) => {
    const kiosk = await devices.kiosk();
    for (const code of unknownCodes) {
      await kiosk.scan(code);
      await expect(kiosk.heading(kiosk.words.refused.unknown)).toBeVisible();
      await kiosk.touch(kiosk.words.tools.startOver);
    }
    await kiosk.scan(appointmentCode("00000000004"));
    await expect(kiosk.heading(kiosk.words.refused.paused)).toBeVisible();
    await expect(kiosk.says(kiosk.words.refused.pausedOver)).toBeVisible();
    await kiosk.touch(kiosk.words.refused.tryAgain);
    await expect(kiosk.button(/^7$/)).toBeEnabled();
  });
});

test.describe("with quick recalls", () => {
  test.use({ variant: { set: [[["limits", "recallAfter"], "1 s"]] } });

  test("[C7] a missed visitor rejoins with the slip's QR code, through a scanner on a German keyboard", async ({
    office,
    devices,
    others,
  }) => {
    await others.takeTicket("clearing");
    const { number, qr } = await office.paper.read("hall", 1);
    await others.miss("c1");
    const kiosk = await devices.kiosk();
    await kiosk.scan(throughGermanKeyboard(qr ?? ""));
    await expect(kiosk.heading(kiosk.words.result.back)).toBeVisible();
    await expect(kiosk.number).toHaveText(number ?? "");
    await expect(kiosk.says(kiosk.common.ahead_zero)).toBeVisible();
    expect(await office.paper.count("hall")).toBe(1);
  });
});

test("[A4] the same scan within 2 s counts once; later it gives the same ticket, never a second visit", async ({
  office,
  devices,
  others,
}) => {
  const code = await others.book("study", 30);
  const kiosk = await devices.kiosk();
  await kiosk.scan(code);
  await kiosk.scan(code);
  expect(await kiosk.printedNumber()).toBe("T001");
  await expect(kiosk.says(kiosk.words.result.again)).toBeHidden();
  expect(await office.paper.count("hall")).toBe(1);
  await kiosk.scan(code, 5);
  await expect(kiosk.says(kiosk.words.result.again)).toBeVisible();
  await expect(kiosk.number).toHaveText("T001");
});
