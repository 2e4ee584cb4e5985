import { describe, expect, it } from "vitest";
import { bookOnline, fillIn, isBare, newestAppointment } from "../../../testing/bookings.ts";
import { confirmationOf, newestHold } from "../../../testing/bookings.ts";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { book, booking, confirm, details, hold, person } from "../../../testing/requests.ts";
import { visitor, visitorWithoutMail } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import type { Accepted, Decision } from "../../decision.ts";
import { minute } from "../../instant.ts";

const office = testOffice();
const eight = wallTime("08:00");
const ten = wallTime("10:00");
const eleven = wallTime("11:00");
const held = given(office, at(hold(ten), eight));
const { secret } = newestHold(held);

describe("the form of a held slot", () => {
  it("[B3] reserves it for half an hour, until the link in the mail is touched", () => {
    const now = eight + 9 * minute;
    const expires = now + 30 * minute;
    const reserved = held.when(details(secret), now);
    reserved
      .thenHappened({ type: "SlotReserved", hold: 1, expires, person: "record-17" })
      .thenAnswered({ kind: "mail-sent", until: expires });
    const link = confirmationOf(reserved);
    expect(link).not.toBe(secret);
    const content = { kind: "confirm", service: "study", due: ten, secret: link, expires } as const;
    reserved.thenMailed({ cause: "confirm:1", person: "record-17", language: "de", content });
    expect(reserved.state.appointments.size).toBe(0);
  });

  it("[P1] name and address go to the people's place and into no event", () => {
    const person = visitor(17, { phone: "0345 0000017", fileNumber: "AZ 0017" });
    for (const who of [person, { ...person, email: null }]) {
      const sent = held.when(details(secret, who), eight);
      const { email, phone, fileNumber } = who;
      const record = { person: "record-17", name: "Visitor 17", email, phone, fileNumber };
      sent.thenKept({ kind: "person", ...record });
      const { events, mails } = accepted(sent.decision);
      expect(JSON.stringify([events, mails])).not.toMatch(/Visitor|example\.org|0345|AZ/);
    }
  });

  it("[B4] tells who has an appointment from another system by mail, with a link to it", () => {
    const imported = given(
      office,
      at(book(eleven, { person: { ...person(17), identities: ["mail-17"] } }), eight),
      at(hold(ten), eight),
    );
    const { id, secret: own } = newestAppointment(imported);
    expect(own).toMatch(/^\d{39}$/);
    const content = { kind: "already-booked", appointment: id, due: eleven, secret: own } as const;
    imported
      .when(details(newestHold(imported).secret), eight)
      .thenAnswered({ kind: "mail-sent" })
      .thenMailed({ cause: `already-booked:${id}:2026-11-23`, content });
  });

  it("[B3] comes too late when the hold has expired, whether it has fallen yet or not", () => {
    const late = eight + 10 * minute;
    held.when(details(secret), late - 1).thenAnswered({ kind: "mail-sent" });
    held.when(details(secret), late).thenRefused({ code: "hold-expired" });
    const fallen = held.when(booking({ type: "ReleaseHold", secret }), eight);
    fallen.when(details(secret), eight).thenRefused({ code: "hold-expired" });
    held.when(details("7".repeat(39)), eight).thenRefused({ code: "hold-expired" });
  });

  it("[B3] without an e-mail address books at once and shows the code", () => {
    const booked = held.when(details(secret, visitorWithoutMail(17)), eight);
    booked.thenHappened({ type: "AppointmentBooked", hold: 1 }).thenMailed();
    const { code, secret: own, channel, place, mailed } = newestAppointment(booked);
    booked.thenAnswered({ kind: "booking", code, secret: own, due: ten });
    expect({ channel, place, mailed }).toEqual({
      channel: "online",
      place: { queue: "appointments", until: ten + 25 * minute },
      mailed: false,
    });
    expect(booked.state.holds.size).toBe(0);
  });

  it("[B3] books at once when the office sends no mail", () => {
    const quiet = given(testOffice({ mail: null }), at(hold(ten), eight));
    quiet
      .when(details(newestHold(quiet).secret), eight)
      .thenHappened({ type: "AppointmentBooked" })
      .thenAnswered({ kind: "booking" })
      .thenMailed();
  });

  it("[W1] sent twice, as by a touch on 'back', reserves once and mails once", () => {
    const reserved = held.when(details(secret), eight);
    const corrected = visitor(17, { pseudonym: "record-18", name: "Visitor Seventeen" });
    reserved
      .when(details(secret, corrected), eight + minute)
      .thenHappened()
      .thenAnswered({ kind: "mail-sent", until: eight + 30 * minute })
      .thenMailed()
      .thenKept({ kind: "person", person: "record-17", name: "Visitor Seventeen" });
    const other = details(secret, visitor(18));
    reserved.when(other, eight).thenRefused({ code: "hold-expired" });
    reserved.when(details(secret), eight + 30 * minute).thenRefused({ code: "hold-expired" });
  });

  it("[W1] sent twice without an e-mail address lands on the same appointment", () => {
    const form = details(secret, visitorWithoutMail(17));
    const booked = held.when(form, eight);
    const { code } = newestAppointment(booked);
    booked.when(form, eight).thenHappened().thenAnswered({ kind: "booking", code });
    const stranger = details(secret, visitorWithoutMail(18));
    booked.when(stranger, eight).thenRefused({ code: "hold-expired" });
  });
});

describe("a person who tries a second time", () => {
  const booked = bookOnline(given(office), ten, eight);

  it("[B4] is told by mail which appointment holds; the page shows what it shows everybody", () => {
    const again = visitor(17, { pseudonym: "record-18" });
    const second = fillIn(booked, eleven, eight, { person: again });
    const { id, code, secret: own } = newestAppointment(booked);
    const content = { kind: "already-booked", appointment: id, code, secret: own } as const;
    const cause = "already-booked:1:2026-11-23";
    second.thenMailed({ cause, person: "record-17", content });

    const first = fillIn(booked, eleven, eight, { person: visitor(18) });
    expect(accepted(second.decision).answer).toEqual(accepted(first.decision).answer);
    // What is free shows nothing either, nor does sending the form again.
    expect([...second.state.books.entries()]).toEqual([...first.state.books.entries()]);
    second
      .when(details(newestHold(second).secret, again), eight)
      .thenAnswered({ kind: "mail-sent", until: eight + 30 * minute })
      .thenMailed();
  });

  it("[B4] cannot confirm what was kept for the second try", () => {
    const second = fillIn(booked, eleven, eight);
    second
      .when(confirm(confirmationOf(second)), eight)
      .thenRefused({ code: "person-already-booked" });
  });

  it("[B4] without an e-mail address is told at once, whoever is known by the same file number too", () => {
    const identities = ["mail-17", "file-17"];
    const known = bookOnline(given(office), ten, eight, { person: visitor(17, { identities }) });
    const same = visitor(18, { identities: ["file-17"], email: null });
    fillIn(known, eleven, eight, { person: same }).thenRefused({ code: "person-already-booked" });

    const person = visitorWithoutMail(17);
    const unmailed = bookOnline(given(office), ten, eight, { person });
    fillIn(unmailed, eleven, eight, { person }).thenRefused({ code: "person-already-booked" });
    // Nobody else's mailbox is told of an appointment without an address.
    const withMail = { ...person, email: "visitor17@example.org" };
    fillIn(unmailed, eleven, eight, { person: withMail }).thenRefused({
      code: "person-already-booked",
    });
  });

  it("[B4] may book another service, and again when the first was cancelled", () => {
    bookOnline(booked, eleven, eight, { service: "commitment" });
    const { secret: own } = newestAppointment(booked);
    const cancelled = booked.when(booking({ type: "CancelMyBooking", secret: own }), eight);
    bookOnline(cancelled, eleven, eight);
  });

  it("[B4] who never confirmed reserves anew, and the earlier slot is free", () => {
    const first = fillIn(given(office), ten, eight);
    const other = visitor(17, { pseudonym: "record-18" });
    const second = fillIn(first, eleven, eight, { person: other });
    second
      .thenHappened(
        { type: "HoldReleased", hold: 1, why: "replaced" },
        { type: "SlotReserved", hold: 2 },
      )
      .thenKept({ kind: "forget-person", person: "record-17" }, { kind: "person" });
    second.when(confirm(confirmationOf(first)), eight).thenRefused({ code: "link-unknown" });
    const back = booking({ type: "ReleaseHold", secret: newestHold(second).secret });
    expect(isBare(second.when(back, eight).state)).toBe(true);
  });
});

function accepted(decision: Decision): Accepted {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision;
}
