import { importAppointments } from "./office/import-appointments.ts";
import { expect, test } from "./office/test.ts";

test("two visits from kiosk to paper: called at the same instant, through a server killed and started again, nothing lost or doubled [C6] [N2] [J2] [W1] [W2] [D3]", async ({
  office,
  devices,
}) => {
  const [letter = ""] = await importAppointments(office, [
    { service: "Blaue Karte EU", inMinutes: 20 },
    { service: "Aufenthaltserlaubnis verlängern", inMinutes: 30 },
  ]);
  const [hall, ground, upstairs, emergencyDesk, appointmentDesk] = await Promise.all([
    devices.kiosk(),
    devices.display("eg"),
    devices.display("og"),
    devices.counter("c3"),
    devices.counter("c4"),
  ]);
  await emergencyDesk.signOn("Person 03");
  await appointmentDesk.signOn("Person 04");

  const booked = await test.step("a scanned code gives a ticket", async () => {
    await hall.scan(letter.replaceAll(" ", ""));
    const number = await hall.printedNumber();
    expect(number).toBe("T001");
    const paper = await office.paper.read("hall", 1);
    expect(paper.number).toBe(number);
    return { number, phone: paper.qr ?? "" };
  });

  const urgent = await test.step("an emergency in Arabic takes three touches", async () => {
    const kiosk = await devices.kiosk();
    await kiosk.chooseLanguage("ar");
    await expect(kiosk.page.locator("html")).toHaveAttribute("dir", "rtl");
    await kiosk.wantTicket();
    await kiosk.touch(/حالة طارئة/);
    await expect(kiosk.heading(kiosk.words.criteria.heading)).toBeVisible();
    await kiosk.touch(/لديّ إثبات/);
    const number = await kiosk.printedNumber();
    expect(kiosk.touches).toBeLessThanOrEqual(3);
    expect(number).toBe("E001");
    const paper = await office.paper.read("hall", 2);
    expect(paper.number).toBe(number);
    return { number, phone: paper.qr ?? "" };
  });

  const bookedPhone = await devices.phone(booked.phone);
  const urgentPhone = await devices.phone(urgent.phone, "ar");
  await expect(bookedPhone.number(booked.number)).toBeVisible();
  await expect(urgentPhone.number(urgent.number)).toBeVisible();
  await expect(urgentPhone.page.locator("html")).toHaveAttribute("dir", "rtl");

  const bothCalled = async () => {
    await expect(emergencyDesk.state("called")).toContainText(urgent.number);
    await expect(appointmentDesk.state("called")).toContainText(booked.number);
    await ground.shows(urgent.number, "3");
    await upstairs.shows(booked.number, "4");
    await expect(urgentPhone.called).toContainText("3");
    await expect(bookedPhone.called).toContainText("4");
    await expect(ground.lost).toBeHidden();
    await expect(upstairs.lost).toBeHidden();
  };

  await test.step("both counters press next at the same instant", async () => {
    await expect(emergencyDesk.tab("waiting", 1)).toBeVisible();
    await expect(appointmentDesk.tab("waiting", 1)).toBeVisible();
    await Promise.all([emergencyDesk.press("n"), appointmentDesk.press("n")]);
    await bothCalled();
    await expect(ground.row(booked.number)).toBeHidden();
    await expect(upstairs.row(urgent.number)).toBeHidden();
  });

  await test.step("the plug is pulled: every window says that it is old", async () => {
    expect(await office.paper.count("hall")).toBe(2);
    await office.kill();
    await expect(ground.lost).toBeVisible();
    await expect(upstairs.lost).toBeVisible();
    await expect(emergencyDesk.offline).toBeVisible();
    await expect(appointmentDesk.offline).toBeVisible();
    await expect(urgentPhone.lost).toBeVisible();
    await expect(bookedPhone.lost).toBeVisible();
    await expect(bookedPhone.called).toBeVisible();
  });

  await test.step("it starts again: every window comes back by itself, as it was", async () => {
    await office.restart();
    await bothCalled();
    await expect(emergencyDesk.offline).toBeHidden();
    await expect(appointmentDesk.offline).toBeHidden();
    await expect(urgentPhone.lost).toBeHidden();
    await expect(bookedPhone.lost).toBeHidden();
    await expect(emergencyDesk.tab("waiting", 0)).toBeVisible();
    await expect(appointmentDesk.tab("waiting", 0)).toBeVisible();
  });

  await test.step("one is served and handed over with paper", async () => {
    await emergencyDesk.press("s");
    await expect(emergencyDesk.state("serving")).toContainText(urgent.number);
    await expect(urgentPhone.heading(urgentPhone.words.serving.title)).toBeVisible();
    const caseNumber = await emergencyDesk.handOver("Dokumentenverlust");
    expect((await office.paper.read("desk", 1)).number).toBe(caseNumber);
    await expect(
      emergencyDesk.dialog.getByText(emergencyDesk.words.paper.state.printed),
    ).toBeVisible();
    await emergencyDesk.press("Escape");
    await expect(emergencyDesk.state("free")).toBeVisible();
    await expect(
      urgentPhone.heading(urgentPhone.words.finished["handed-over"].title),
    ).toBeVisible();
    await expect(ground.row(urgent.number)).toHaveAttribute("data-current", "false");
  });

  await test.step("the other is finished", async () => {
    await appointmentDesk.press("s");
    await expect(appointmentDesk.state("serving")).toContainText(booked.number);
    await appointmentDesk.press("f");
    await expect(appointmentDesk.state("free")).toBeVisible();
    await expect(bookedPhone.heading(bookedPhone.words.finished.done.title)).toBeVisible();
  });

  await test.step("nothing was lost or doubled", async () => {
    expect(await office.paper.count("hall")).toBe(0);
    expect(await office.paper.count("desk")).toBe(1);
    for (const counter of [emergencyDesk, appointmentDesk]) {
      for (const list of ["waiting", "parked", "missed"] as const) {
        await expect(counter.tab(list, 0)).toBeVisible();
      }
    }
    // The code still leads to the same, finished visit, and the next number is the next one (rules A4 and N1).
    const next = await devices.kiosk();
    await next.scan(letter.replaceAll(" ", ""));
    await expect(next.heading(next.words.refused.over)).toBeVisible();
    await next.touch(next.words.refused.takeTicket);
    await next.touch(/Notfall/);
    await next.touch(/verloren, gestohlen/);
    expect(await next.printedNumber()).toBe("E002");
    await expect(next.says(next.common.ahead_zero)).toBeVisible();
    await expect(emergencyDesk.tab("waiting", 1)).toBeVisible();
  });
});
