import { writeAppointmentCode } from "../shared/domain/appointment-code.ts";
import {
  askThroughProxy,
  bookingVisitor,
  person,
  type BookingVisitor,
} from "../server/testing/booking-visitor.ts";
import { bookingPaths } from "../shared/protocol/booking-pages.ts";
import { expect, test, type Devices } from "./office/test.ts";
import { BookingLinkPage } from "./pages/booking-link.ts";

const study = { service: "study", people: 1 } as const;

/** Somebody without an e-mail address who has booked the tenth free slot. */
async function booked(office: string) {
  const visitor = bookingVisitor(askThroughProxy(office));
  const free = await visitor.free();
  const due = free[10];
  if (due === undefined) throw new Error("nothing is free");
  const { secret: hold } = await visitor.get("hold", { type: "HoldSlot", ...study, due });
  const details = { type: "GiveDetails", secret: hold, language: "de", ...person(17) } as const;
  const { secret, code } = await visitor.get("booking", details);
  return { visitor, secret, code, free };
}

async function phoneAt(devices: Devices, office: string, secret: string, part = "") {
  const { page } = await devices.phone("about:blank");
  const link = new BookingLinkPage(page);
  await link.open(office, secret, part);
  return link;
}

/** Others book what is left of a slot. */
async function fill(visitor: BookingVisitor, due: number) {
  while ((await visitor.send({ type: "HoldSlot", ...study, due })).ok);
}

test("[B5] an appointment is moved with one touch, however often it is touched; the code stays", async ({
  office,
  devices,
}) => {
  const { secret, code } = await booked(office.url);
  const link = await phoneAt(devices, office.url, secret);
  const { words } = link;
  await expect(link.page.getByText(writeAppointmentCode(code))).toBeVisible();
  await link.button(words.appointment.move).tap();
  await link.freeTimes.nth(3).tap();
  const asked: string[] = [];
  link.page.on("request", (request) => {
    if (request.url().endsWith(bookingPaths.command)) asked.push(request.url());
  });
  await link.button(words.move.button).dblclick();
  await expect(link.heading(words.appointment.moved)).toBeFocused();
  await expect(link.page.getByText(writeAppointmentCode(code))).toBeVisible();
  expect(asked).toHaveLength(1);
});

test("[B5] a time that is taken meanwhile leaves the appointment where it was, and says so", async ({
  office,
  devices,
}) => {
  const { visitor, secret, free } = await booked(office.url);
  const link = await phoneAt(devices, office.url, secret, "#move");
  const { words } = link;
  const [, , wanted] = free;
  if (wanted === undefined) throw new Error("nothing is free");
  await link.page.locator(`[data-at="${wanted}"]`).tap();
  await fill(visitor, wanted);
  await link.button(words.move.button).tap();
  await expect(link.alert(words.move.taken)).toBeVisible();
  await expect(link.page.locator(`[data-at="${wanted}"]`)).toHaveAttribute("data-mark", "taken");
  await link.open(office.url, secret);
  await expect(link.heading(words.appointment.heading)).toBeVisible();
});

test("[B7] a reminder's link leads to one button; what it does is seen in the other window too", async ({
  office,
  devices,
}) => {
  const { secret, visitor, free } = await booked(office.url);
  const link = await phoneAt(devices, office.url, secret, "#cancel");
  const { words } = link;
  const other = await link.secondWindow();
  await other.open(office.url, secret);
  await expect(other.heading(words.appointment.heading)).toBeVisible();
  await link.button(words.cancel.button).tap();
  await expect(link.heading(words.cancelled.heading)).toBeFocused();
  await expect(link.page.getByText(words.cancelled.by.visitor)).toBeVisible();
  expect(await visitor.free()).toContain(free[10]);
  await other.button(words.appointment.move).click();
  await other.freeTimes.first().click();
  await other.button(words.move.button).click();
  await expect(other.heading(words.cancelled.heading)).toBeVisible();
});

test("the browser's back button goes back to the appointment, and changes nothing", async ({
  office,
  devices,
}) => {
  const { secret } = await booked(office.url);
  const link = await phoneAt(devices, office.url, secret);
  const { words } = link;
  await link.button(words.appointment.cannotCome).tap();
  await expect(link.heading(words.cancel.heading)).toBeFocused();
  await link.page.goBack();
  await expect(link.heading(words.appointment.heading)).toBeFocused();
});

test("a touch without a network is done when it is back", async ({ office, devices }) => {
  const { secret } = await booked(office.url);
  const link = await phoneAt(devices, office.url, secret, "#cancel");
  const { words } = link;
  await expect(link.heading(words.cancel.heading)).toBeVisible();
  await link.page.context().setOffline(true);
  await link.button(words.cancel.button).tap();
  await expect(link.button(words.sending)).toHaveAttribute("aria-busy", "true");
  await link.page.context().setOffline(false);
  await expect(link.heading(words.cancelled.heading)).toBeVisible();
});

test("[B9] a wrong link says what may have happened and how to go on", async ({
  office,
  devices,
}) => {
  const link = await phoneAt(devices, office.url, "9".repeat(39));
  await expect(link.heading(link.words.unknown.heading)).toBeFocused();
  await expect(link.page.getByText(link.words.unknown.used)).toBeVisible();
  await expect(link.page.getByRole("link", { name: link.words.newBooking })).toHaveAttribute(
    "href",
    "/book/",
  );
});
