import { describe, expect, it } from "vitest";
import {
  bookOnline,
  newestAppointment,
  newestEntry,
  newestHold,
} from "../../../testing/bookings.ts";
import { given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { booking, hold, visitor, wait } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { hour } from "../../instant.ts";

const eight = wallTime("08:00");
const two = wallTime("14:00");
const accept = (secret: string) => booking({ type: "AcceptOffer", secret });
const decline = (secret: string) => booking({ type: "DeclineOffer", secret });
const leave = (secret: string) => booking({ type: "LeaveWaitingList", secret });

/** Visitors 1 and 2 had all of two o'clock; what Visitor 2 has cancelled is offered to Visitor 17. */
const full = [1, 2].reduce<Scene>(
  (scene, count) => bookOnline(scene, two, eight, { person: visitor(count) }),
  given(testOffice()),
);
const offered = offeredTo(full);
const { secret } = newestHold(offered);

function offeredTo(booked: Scene): Scene {
  const waiting = booked.when(wait(), eight);
  const own = newestAppointment(waiting).secret;
  const freed = waiting.when(booking({ type: "CancelMyBooking", secret: own }), eight);
  expect(newestHold(freed)).toMatchObject({ status: "offered", due: two });
  return freed;
}

describe("an offered slot", () => {
  it("[B6] is booked by a touch, which ends the waiting", () => {
    const taken = offered.when(accept(secret), eight);
    const { id, code, secret: own } = newestAppointment(taken);
    taken
      .thenHappened({ type: "AppointmentBooked", hold: newestHold(offered).id })
      .thenAnswered({ kind: "booking", code, secret: own, due: two })
      .thenMailed({ cause: `booked:${id}`, content: { kind: "booked", code } })
      .thenKept();
    expect(newestAppointment(taken)).toMatchObject({ person: "record-17", mailed: true });
    expect(taken.state.waitEntries.size).toBe(0);
    expect(taken.state.holds.size).toBe(0);
  });

  it("[B9] accepted again lands on the appointment", () => {
    const taken = offered.when(accept(secret), eight);
    const { code } = newestAppointment(taken);
    taken.when(accept(secret), eight).thenHappened().thenAnswered({ kind: "booking", code });
    taken.when(decline(secret), eight).thenRefused({ code: "link-unknown" });
  });

  it("[B6] is kept for two hours", () => {
    offered.when(accept(secret), eight + 2 * hour - 1).thenAnswered({ kind: "booking" });
    offered.when(accept(secret), eight + 2 * hour).thenRefused({ code: "offer-expired" });
  });

  it("[B6] declined is free again, and the waiting goes on without that slot", () => {
    const declined = offered.when(decline(secret), eight);
    declined.thenHappened({ type: "HoldReleased", why: "given-back" }).thenMailed().thenKept();
    expect(newestEntry(declined)).toMatchObject({ person: "record-17", offered: [two] });
    for (const again of [accept(secret), decline(secret)]) {
      declined.when(again, eight).thenRefused({ code: "link-unknown" });
    }
  });

  it("[B6] is free again when its visitor leaves the list", () => {
    const left = offered.when(leave(newestEntry(offered).secret), eight);
    left
      .thenHappened({ type: "HoldReleased", why: "given-back" }, { type: "WaitingListLeft" })
      .thenKept({ kind: "forget-person", person: "record-17" });
    expect(left.state.holds.size).toBe(0);
    left.when(hold(two), eight).thenAnswered({ kind: "hold" });
  });

  it("[B4] falls when its visitor books another slot meanwhile", () => {
    const person = visitor(17, { pseudonym: "record-18" });
    const other = bookOnline(offered, wallTime("11:00"), eight, { person });
    expect(other.state.waitEntries.size).toBe(0);
    other.when(accept(secret), eight).thenRefused({ code: "link-unknown" });
  });

  it("[B9] opens with its own secret only", () => {
    for (const wrong of ["7".repeat(39), newestEntry(offered).secret]) {
      offered.when(accept(wrong), eight).thenRefused({ code: "link-unknown" });
      offered.when(decline(wrong), eight).thenRefused({ code: "link-unknown" });
    }
    const back = booking({ type: "ReleaseHold", secret });
    offered.when(back, eight).thenRefused({ code: "link-unknown" });
  });
});
