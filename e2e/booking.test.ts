import { writeAppointmentCode } from "../shared/domain/appointment-code.ts";
import { day, minute } from "../shared/domain/instant.ts";
import { clockTime } from "../shared/ui/format.ts";
import { readQr } from "../shared/testing/printer-simulator/read-qr.ts";
import { expect, test } from "./office/test.ts";
import { BookingLinkPage } from "./pages/booking-link.ts";
import { openLink } from "./pages/mail.ts";
import { PlannerPage } from "./pages/planner.ts";
import { words } from "./pages/words.ts";

const study = { service: "study", people: 2 } as const;
const email = "visitor17@example.org";
const { mail: mails, counter: staff } = words.de;

test.use({
  mail: true,
  variant: {
    set: [
      [
        ["queues", "appointments", "booking"],
        {
          slotEvery: "5 min",
          capacity: { online: 3, staff: 2 },
          opensAhead: "14 days",
          closesBefore: "0 min",
        },
      ],
    ],
  },
});

test("an appointment from the search to the call: booked, confirmed, moved, checked in by the mail's code, called; and a no-show [B3] [B4] [B5] [A2] [A5] [A8]", async ({
  office,
  devices,
  mailbox,
  visitors,
}) => {
  const { zone } = office;
  const phone = await devices.booking();
  const { page, words: said } = phone;

  await test.step("the service is found by a misspelt word, with what to bring", async () => {
    await phone.search("Studim");
    await phone.link("Aufenthalt zum Studium").tap();
    await expect(phone.heading("Aufenthalt zum Studium")).toBeFocused();
    await expect(page.getByRole("heading", { name: said.service.bring })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: /^Reisepass$/ })).toBeVisible();
  });

  await test.step("for two people, on a later day", async () => {
    const later = await visitors.free(Date.now() + 9 * day, study);
    await phone.button(said.service.more).tap();
    await expect(page.getByText("2 Personen")).toBeVisible();
    await phone.button(said.service.choose).tap();
    await phone.pick(later, zone);
    await expect(phone.heading(said.details.heading)).toBeFocused();
    await expect(phone.countdown).toHaveText(/^Noch (9|10) Minuten$/);
    await expect(page.getByText(clockTime(later, zone, "de"), { exact: true })).toBeVisible();
    await phone.type({ name: "Visitor 17", email });
    await phone.submit.tap();
    await expect(phone.heading(said.mail.heading)).toBeFocused();
  });

  const { link, code } = await test.step("the link of the mail books it", async () => {
    const confirm = await mailbox.arrived(email, mails.confirm.subject);
    expect(await mailbox.count(email, mails.booked.subject)).toBe(0);
    const opened = await openLink(page, confirm, mails.confirm.action);
    const asked = new BookingLinkPage(opened);
    await expect(asked.heading(asked.words.confirm.heading)).toBeFocused();
    await asked.button(asked.words.confirm.button).tap();
    await expect(asked.heading(asked.words.appointment.booked)).toBeFocused();
    return { link: asked, code: await asked.code.innerText() };
  });

  const due = await test.step("it is moved to a time at which one can check in now", async () => {
    const booked = await mailbox.arrived(email, mails.booked.subject);
    expect(booked.html).toContain(code);
    await link.page.close();
    const moving = new BookingLinkPage(await openLink(page, booked, mails.move));
    await expect(moving.heading(moving.words.move.heading)).toBeFocused();
    const soon = await visitors.free(Date.now() + 10 * minute, study);
    const today = moving.page.locator("[data-date]").first();
    await today.tap();
    await moving.page.locator(`[data-at="${soon}"]`).tap();
    await moving.button(moving.words.move.button).tap();
    await expect(moving.heading(moving.words.appointment.moved)).toBeFocused();
    await expect(moving.page.getByText(code)).toBeVisible();
    return soon;
  });

  const moved = await mailbox.arrived(email, mails.moved.subject);
  expect(moved.subject).toContain(clockTime(due, zone, "de"));

  await test.step("a second booking by the same person ends in a mail that says which one holds", async () => {
    await phone.open(office.url);
    await phone.choose("Aufenthalt zum Studium");
    await phone.pick(await visitors.free(Date.now() + 5 * day), zone);
    await phone.type({ name: "Visitor 17", email: "Visitor17+amt@EXAMPLE.ORG" });
    await phone.submit.tap();
    await expect(phone.heading(said.mail.heading)).toBeFocused();
    const told = await mailbox.arrived(email, mails["already-booked"].subject);
    expect(told.subject).toContain(clockTime(due, zone, "de"));
    expect(told.html).toContain(code);
    expect(await mailbox.count(email, mails.confirm.subject)).toBe(1);
  });

  const ticket =
    await test.step("the code of the mail's picture is scanned at the kiosk", async () => {
      const scanned = await readQr(await mailbox.codePicture(moved));
      expect(writeAppointmentCode(scanned ?? "")).toBe(code);
      const kiosk = await devices.kiosk();
      await kiosk.scan(scanned ?? "");
      const number = await kiosk.printedNumber();
      expect(number).toBe("T001");
      await expect(kiosk.page.getByRole("main")).toContainText(/Personen\s*2/);
      const paper = await office.paper.read("hall", 1);
      expect(paper.number).toBe(number);
      await kiosk.page.close();
      return { number, qr: paper.qr ?? "" };
    });

  await test.step("called at the counter by name, and on the phone", async () => {
    const live = await devices.phone(ticket.qr);
    await expect(live.number(ticket.number)).toBeVisible();
    const desk = await devices.counter("c4");
    await desk.signOn("Person 04");
    await desk.press("n");
    await expect(desk.state("called")).toContainText(ticket.number);
    await expect(desk.visit).toContainText("Visitor 17");
    await expect(desk.visit).toContainText(/Personen\s*2/);
    await expect(live.called).toContainText("4");
  });

  await test.step("who does not come is a no-show at the day's end", async () => {
    const missed = await visitors.book(18, { due: await visitors.free(Date.now() + 30 * minute) });
    await office.restart({ clockAhead: day });
    const desk = await devices.counter("c5");
    await desk.signOn("Person 05");
    const planner = new PlannerPage(desk);
    await planner.open();
    await desk.press("-");
    const card = planner.card(missed.name, "no-show");
    await expect(card).toBeVisible();
    await expect(card).toContainText(staff.planner.status["no-show"]);
    await expect(planner.card("Visitor 17", "arrived")).toBeVisible();
    await planner.find("Visitor 17");
    await expect(planner.found).toHaveCount(1);
  });
});
