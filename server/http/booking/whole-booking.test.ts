import ICAL from "ical.js";
import { expect } from "vitest";
import { hour, minute } from "../../../shared/domain/instant.ts";
import { readAppointmentCode } from "../../../shared/domain/appointment-code.ts";
import { bookingPaths, catalogue } from "../../../shared/protocol/booking-pages.ts";
import { wallTime } from "../../../shared/testing/wall-time.ts";
import { test } from "../../testing/booking-test.ts";
import { book, detailsWish, holdWish, slot } from "../../testing/open-booking.ts";

const later = wallTime("14:00", "2026-11-25");

test("[S2] the catalogue tells the services, which can be booked, and where to go without", async ({
  opened,
  visitor,
}) => {
  const { status, headers, body } = await visitor.ask(bookingPaths.catalogue);
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBe("public, max-age=60");
  const { at, office, services, mail } = catalogue.parse(JSON.parse(body));
  expect(at).toBe(opened.clock.now);
  expect(office).toMatchObject({ name: "Testamt", zone: "Europe/Berlin" });
  expect(mail).toBe(true);
  expect(services.find(({ key }) => key === "study")).toEqual({
    key: "study",
    name: { de: "Aufenthalt zum Studium", en: "Study" },
    documents: [
      expect.objectContaining({ de: "Pass", en: "Passport" }),
      expect.objectContaining({ de: "Foto", en: "Photo" }),
      expect.objectContaining({ en: "Contract of employment (The person works)" }),
      expect.objectContaining({ en: "Health insurance or Travel health insurance" }),
    ],
    published: { from: 6, to: 6, unit: "weeks" },
    keywords: {},
    booking: { maxPeople: 4, duration: 20 * minute, perPerson: 10 * minute },
    appointmentOnly: false,
    walkIn: { de: "Klärungsstelle", en: "Clearing desk" },
  });
});

test("[B1] slots are the free ones of the whole window, not kept anywhere, and gone when taken", async ({
  visitor,
}) => {
  const { headers, body } = await visitor.ask(`${bookingPaths.slots}?service=study&people=2`);
  expect(headers["cache-control"]).toBe("no-store");
  const { days, length } = JSON.parse(body);
  expect(length).toBe(30 * minute);
  expect(days).toHaveLength(15);
  expect(await visitor.free()).toContain(slot);
  await book(visitor, 1);
  expect(await visitor.free()).toContain(slot);
  await book(visitor, 2);
  expect(await visitor.free()).not.toContain(slot);
});

test("[B3] without e-mail: held, booked at once, and its link shows what the visitor needs", async ({
  opened,
  visitor,
}) => {
  const held = await visitor.get("hold", holdWish());
  expect(held.expires).toBe(opened.clock.now + 10 * minute);
  const booking = await visitor.get("booking", detailsWish(held.secret, 1));
  expect(readAppointmentCode(booking.code)).toBe(booking.code);
  expect((await visitor.look(booking.secret)).link).toEqual({
    kind: "appointment",
    service: "study",
    people: 1,
    due: slot,
    code: booking.code,
    status: "booked",
    cancelled: null,
    checkIn: { from: slot - hour, to: slot + 15 * minute },
    area: { de: "Wartebereich B" },
    floor: { de: "Obergeschoss" },
    mayChange: true,
  });
});

test("[B3][B9] with e-mail: looking at the link changes nothing, confirming books", async ({
  opened,
  visitor,
}) => {
  const { secret } = await visitor.get("hold", holdWish());
  const { until } = await visitor.get("mail-sent", detailsWish(secret, 1, "visitor1@example.org"));
  expect(until).toBe(opened.clock.now + 30 * minute);
  const confirmation = opened.mailedSecret("confirm");
  const { seq } = opened.office;
  const about = { service: "study", people: 1, due: slot, expires: until };
  for (let times = 0; times < 2; times += 1) {
    expect((await visitor.look(confirmation)).link).toEqual({ kind: "confirm", ...about });
  }
  expect(opened.office.seq).toBe(seq);
  const booking = await visitor.get("booking", { type: "ConfirmBooking", secret: confirmation });
  expect((await visitor.look(booking.secret)).link).toMatchObject({
    code: booking.code,
    status: "booked",
  });
});

test("[B5] moved and cancelled by its link, which then says so", async ({ visitor }) => {
  const { secret } = await book(visitor, 1);
  await visitor.get("booking", { type: "MoveBooking", secret, due: later });
  expect((await visitor.look(secret)).link).toMatchObject({ due: later, mayChange: true });
  await visitor.get("done", { type: "CancelMyBooking", secret });
  expect((await visitor.look(secret)).link).toMatchObject({
    status: "cancelled",
    cancelled: { by: "visitor", reason: null },
    mayChange: false,
  });
});

test("[B3] who comes back to an expired hold is told, and can hold the slot again", async ({
  opened,
  visitor,
}) => {
  const { secret } = await visitor.get("hold", holdWish());
  opened.clock.pass(10 * minute);
  expect(await visitor.code(detailsWish(secret, 1))).toBe("hold-expired");
  await book(visitor, 1);
});

test("[B2] a slot that was taken meanwhile is told as taken; two holds of one visitor are two places", async ({
  visitor,
}) => {
  await visitor.get("hold", holdWish());
  await visitor.get("hold", holdWish());
  expect(await visitor.code(holdWish())).toBe("slot-taken");
});

test("[B2] fifty at the same moment for the last place: one has it", async ({
  opened,
  visitor,
}) => {
  await book(visitor, 1);
  const others = Array.from({ length: 50 }, (_, number) => opened.from(`198.51.${number}.7`));
  const replies = await Promise.all(others.map((other) => other.code(holdWish())));
  expect(replies.filter((reply) => reply === "ok")).toHaveLength(1);
  expect(replies.filter((reply) => reply === "slot-taken")).toHaveLength(49);
});

test("[W1] a command sent twice, at once or later, is applied once and answered alike", async ({
  opened,
  visitor,
}) => {
  const options = { id: crypto.randomUUID(), proof: await visitor.prove() };
  const [first, second] = await Promise.all([
    visitor.send(holdWish(), options),
    visitor.send(holdWish(), options),
  ]);
  expect(first).toMatchObject({ ok: true, answer: { kind: "hold" } });
  expect(second).toEqual(first);
  expect(await visitor.send(holdWish(), { ...options, proof: null })).toEqual(first);
  expect(opened.office.state.holds.size).toBe(1);
});

test("the calendar's file has the appointment's time and place, and is cancelled with it", async ({
  visitor,
}) => {
  const { secret } = await book(visitor, 1);
  const file = async () => {
    const { status, headers, body } = await visitor.ask(bookingPaths.calendar(secret));
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
    const [event] = new ICAL.Component(ICAL.parse(body)).getAllSubcomponents("vevent");
    return new ICAL.Event(event);
  };
  const entry = await file();
  expect(entry.startDate.toJSDate().getTime()).toBe(slot);
  expect(entry.location).toContain("Testweg 1");
  await visitor.get("done", { type: "CancelMyBooking", secret });
  expect((await file()).component.getFirstPropertyValue("status")).toBe("CANCELLED");
});

test("a machine without a typesetter says so, and only to who has the appointment", async ({
  visitor,
}) => {
  const { secret } = await book(visitor, 1);
  expect((await visitor.ask(bookingPaths.document(secret))).status).toBe(503);
});
