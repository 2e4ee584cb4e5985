import { describe, expect, it } from "vitest";
import { bookOnline, fillIn, newestAppointment, newestHold } from "../../../testing/bookings.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { bookFor } from "../../../testing/planner-requests.ts";
import { booking, hold, system, visitor, visitorWithoutMail } from "../../../testing/requests.ts";
import { checkIn } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { minute, type Instant } from "../../instant.ts";

const office = testOffice();
const eight = wallTime("08:00");
const ten = wallTime("10:00");
const eleven = wallTime("11:00");
const booked = bookOnline(given(office), ten, eight);
const { secret, code } = newestAppointment(booked);
const moveTo = (due: Instant, which = secret) =>
  booking({ type: "MoveBooking", secret: which, due });
const cancel = booking({ type: "CancelMyBooking", secret });

describe("moving one's appointment", () => {
  it("[B5] takes the new slot and gives the old one back in one step", () => {
    const moved = booked.when(moveTo(eleven), eight);
    const until = eleven + 25 * minute;
    moved
      .thenHappened({ type: "AppointmentMoved", appointment: 1, due: eleven, until })
      .thenAnswered({ kind: "booking", code, secret, due: eleven })
      .thenMailed({
        cause: `moved:1:${eleven}:${eight}`,
        person: "record-17",
        content: { kind: "moved", due: eleven, code, secret },
      })
      .thenKept();
    const anew = bookOnline(given(office), eleven, eight);
    expect([...moved.state.books.entries()]).toEqual([...anew.state.books.entries()]);
  });

  it("[B5] to a slot that is taken or not offered changes nothing", () => {
    const full = [1, 2].reduce<Scene>((scene) => scene.when(hold(eleven), eight), booked);
    full.when(moveTo(eleven), eight).thenRefused({ code: "slot-taken" });
    booked.when(moveTo(eleven + minute), eight).thenRefused({ code: "slot-not-offered" });
    booked.when(moveTo(wallTime("09:45")), eight).thenRefused({ code: "slot-not-offered" });
  });

  it("[B5] may overlap the old time, which is not in its own way", () => {
    const full = booked.when(hold(ten), eight);
    full.when(hold(ten + 15 * minute), eight).thenRefused({ code: "slot-taken" });
    full.when(moveTo(ten + 15 * minute), eight).thenHappened({ type: "AppointmentMoved" });
  });

  it("[W1] to the time it has already is accepted and tells nobody", () => {
    booked
      .when(moveTo(ten), wallTime("09:59"))
      .thenHappened()
      .thenAnswered({ kind: "booking", due: ten })
      .thenMailed();
  });

  it("[B4] stays with the person: who has moved is still bound", () => {
    const moved = booked.when(moveTo(eleven), eight);
    expect(newestAppointment(moved)).toMatchObject({ person: "record-17", code, secret });
    const person = visitor(17, { pseudonym: "record-18" });
    fillIn(moved, ten, eight, { person }).thenMailed({
      content: { kind: "already-booked", due: eleven },
    });
  });

  it("ends when the appointment begins, is cancelled or used", () => {
    booked.when(moveTo(eleven), ten - 1).thenRefused({ code: "slot-not-offered" });
    booked.when(moveTo(wallTime("14:00")), ten - 1).thenHappened({ type: "AppointmentMoved" });
    booked.when(moveTo(wallTime("14:00")), ten).thenRefused({ code: "appointment-over" });
    const cancelled = booked.when(cancel, eight);
    cancelled.when(moveTo(eleven), eight).thenRefused({ code: "appointment-cancelled" });
    const arrived = booked.when(checkIn(code), wallTime("09:30"));
    arrived.when(moveTo(wallTime("14:00")), wallTime("09:31")).thenRefused({
      code: "appointment-over",
    });
  });

  it("[B2] of one that staff booked may use the whole queue, but only what visitors are offered", () => {
    const staff = given(office, at(bookFor(ten, visitor(1)), eight));
    const own = newestAppointment(staff).secret;
    const full = [1, 2].reduce<Scene>((scene) => scene.when(hold(eleven), eight), staff);
    full
      .when(moveTo(eleven, own), eight)
      .thenHappened({ type: "AppointmentMoved", channel: "staff" });
    staff.when(moveTo(eleven, own), eight + 60 * minute + 1).thenRefused({
      code: "slot-not-offered",
    });
  });

  it("[B9] needs the appointment's own link", () => {
    const { secret: page } = newestHold(booked.when(hold(eleven), eight));
    for (const wrong of ["7".repeat(39), page]) {
      booked.when(moveTo(eleven, wrong), eight).thenRefused({ code: "link-unknown" });
    }
  });
});

describe("cancelling one's appointment", () => {
  it("gives the place back and tells the person, once", () => {
    const cancelled = booked.when(cancel, eight);
    cancelled
      .thenHappened({
        type: "AppointmentCancelled",
        appointment: 1,
        by: "visitor",
        reason: null,
      })
      .thenAnswered({ kind: "done" })
      .thenMailed({ cause: "cancelled:1", content: { kind: "cancelled", due: ten } });
    expect(cancelled.state.books.size).toBe(0);
    cancelled.when(cancel, eight).thenHappened().thenAnswered({ kind: "done" }).thenMailed();
  });

  it("mails nobody who gave no address", () => {
    const person = visitorWithoutMail(17);
    const quiet = bookOnline(given(office), ten, eight, { person });
    const own = booking({ type: "CancelMyBooking", secret: newestAppointment(quiet).secret });
    quiet.when(own, eight).thenHappened({ type: "AppointmentCancelled" }).thenMailed();
  });

  it("ends when the appointment begins", () => {
    booked.when(cancel, ten - 1).thenHappened({ type: "AppointmentCancelled" });
    booked.when(cancel, ten).thenRefused({ code: "appointment-over" });
    const nextDay = booked.when(
      system({ type: "TurnDay", day: "2026-11-24" }),
      wallTime("00:00", "2026-11-24"),
    );
    nextDay.when(cancel, wallTime("00:01", "2026-11-24")).thenRefused({ code: "appointment-over" });
  });
});
