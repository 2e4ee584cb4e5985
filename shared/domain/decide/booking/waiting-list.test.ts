import { describe, expect, it } from "vitest";
import { bookOnline, isBare, newestAppointment, newestEntry } from "../../../testing/bookings.ts";
import { given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { booking, visitor, visitorWithoutMail, wait } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";

const office = testOffice();
const eight = wallTime("08:00");
const leaveOf = (secret: string) => booking({ type: "LeaveWaitingList", secret });

describe("the waiting list", () => {
  it("[B6] is joined with an e-mail address; a mail carries the link to leave it", () => {
    const waiting = given(office).when(wait(visitor(17), { people: 2 }), eight);
    waiting
      .thenHappened({ type: "WaitingListJoined" })
      .thenAnswered({ kind: "mail-sent", until: eight })
      .thenKept({ kind: "person", person: "record-17", name: "Visitor 17" });
    const { secret } = newestEntry(waiting);
    waiting.thenMailed({
      cause: "waiting:1",
      person: "record-17",
      content: { kind: "waiting", service: "study", people: 2, secret },
    });
    expect(newestEntry(waiting)).toMatchObject({ queue: "appointments", since: eight });
  });

  it("[B6] needs a way to be told", () => {
    given(office)
      .when(wait(visitorWithoutMail(17)), eight)
      .thenRefused({ code: "email-needed" });
    const quiet = given(testOffice({ mail: null }));
    quiet.when(wait(), eight).thenRefused({ code: "email-needed" });
  });

  it("[B1] is for what visitors could book", () => {
    const scene = given(office);
    const refused = (differs: object) => scene.when(wait(visitor(17), differs), eight);
    refused({ service: "nothing" }).thenRefused({ code: "not-bookable" });
    refused({ people: 5 }).thenRefused({ code: "too-many-people", most: 4 });
  });

  it("[B6] has a person once for a service, and answers as before", () => {
    const waiting = given(office).when(wait(), eight);
    const again = visitor(17, { pseudonym: "record-18" });
    waiting
      .when(wait(again), eight)
      .thenHappened()
      .thenAnswered({ kind: "mail-sent", until: eight })
      .thenMailed()
      .thenKept();
    waiting
      .when(wait(again, { service: "commitment" }), eight)
      .thenHappened({ type: "WaitingListJoined" });
  });

  it("[B4] is not for who has an appointment, which only a mail says", () => {
    const booked = bookOnline(given(office), wallTime("10:00"), eight);
    const { code } = newestAppointment(booked);
    booked
      .when(wait(visitor(17, { pseudonym: "record-18" })), eight)
      .thenHappened()
      .thenAnswered({ kind: "mail-sent", until: eight })
      .thenMailed({ person: "record-17", content: { kind: "already-booked", code } })
      .thenKept();
  });

  it("[B6] is left by its link, and nothing of the person stays", () => {
    const waiting = given(office).when(wait(), eight);
    const { secret } = newestEntry(waiting);
    const left = waiting.when(leaveOf(secret), eight);
    left
      .thenHappened({ type: "WaitingListLeft", entry: 1, why: "left" })
      .thenAnswered({ kind: "done" })
      .thenKept({ kind: "forget-person", person: "record-17" });
    expect(isBare(left.state)).toBe(true);
    left.when(leaveOf(secret), eight).thenRefused({ code: "link-unknown" });
  });
});
