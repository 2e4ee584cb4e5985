import { describe, expect, it } from "vitest";
import { confirmationOf, fillIn } from "../../../testing/bookings.ts";
import { newestAppointment, newestHold } from "../../../testing/bookings.ts";
import { given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { booking, confirm, visitor, wait } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { minute } from "../../instant.ts";

const eight = wallTime("08:00");
const ten = wallTime("10:00");
const reserved = fillIn(given(testOffice()), ten, eight);
const link = confirmationOf(reserved);

describe("the link in the confirmation mail", () => {
  it("[B3] books what was reserved, with a code and a link of its own", () => {
    const booked = reserved.when(confirm(link), eight + minute);
    const { code, secret } = newestAppointment(booked);
    booked
      .thenHappened({ type: "AppointmentBooked", hold: 1 })
      .thenAnswered({ kind: "booking", code, secret, due: ten })
      .thenMailed({
        cause: "booked:1",
        person: "record-17",
        content: { kind: "booked", appointment: 1, code, secret, due: ten },
      })
      .thenKept();
    expect(booked.state.appointments.get(1)).toMatchObject({
      status: "booked",
      channel: "online",
      place: { queue: "appointments", until: ten + 25 * minute },
      identities: ["mail-17"],
      mailed: true,
    });
    const [reservation] = reserved.state.books.values();
    expect([...booked.state.books.values()]).toEqual([
      { ...reservation, appointments: [1], toRemind: [1] },
    ]);
  });

  it("[B3] is too late after half an hour", () => {
    const late = eight + 30 * minute;
    reserved.when(confirm(link), late - 1).thenAnswered({ kind: "booking" });
    reserved.when(confirm(link), late).thenRefused({ code: "hold-expired" });
  });

  it("[B9] touched again lands on the appointment, also after it was moved", () => {
    const booked = reserved.when(confirm(link), eight);
    const { code, secret } = newestAppointment(booked);
    booked
      .when(confirm(link), eight)
      .thenHappened()
      .thenAnswered({ kind: "booking", code, secret, due: ten })
      .thenMailed();
    const due = wallTime("11:00");
    const moved = booked.when(booking({ type: "MoveBooking", secret, due }), eight);
    moved.when(confirm(link), eight).thenAnswered({ kind: "booking", due });
    const cancelled = moved.when(booking({ type: "CancelMyBooking", secret: link }), eight);
    cancelled.thenHappened({ type: "AppointmentCancelled", appointment: 1 });
    cancelled.when(confirm(link), eight).thenRefused({ code: "appointment-cancelled" });
  });

  it("[B9] alone proves the mailbox: the page that sent the form opens nothing", () => {
    const { secret: page } = newestHold(reserved);
    reserved.when(confirm(page), eight).thenRefused({ code: "link-unknown" });
    const booked = reserved.when(confirm(link), eight);
    for (const type of ["ConfirmBooking", "CancelMyBooking", "ReleaseHold"] as const) {
      booked.when(booking({ type, secret: page }), eight).thenRefused({ code: "link-unknown" });
    }
    expect(booked.state.links.get(page)).toBeUndefined();
  });

  it("[B9] that nobody made opens nothing", () => {
    reserved.when(confirm("7".repeat(39)), eight).thenRefused({ code: "link-unknown" });
  });

  it("[B6] ends the person's waiting for the same service", () => {
    const person = visitor(17, { pseudonym: "record-waiting" });
    const waiting = reserved.when(wait(person), eight);
    const booked = waiting.when(confirm(link), eight);
    booked
      .thenHappened({ type: "WaitingListLeft", why: "booked" }, { type: "AppointmentBooked" })
      .thenKept({ kind: "forget-person", person: "record-waiting" });
  });
});
