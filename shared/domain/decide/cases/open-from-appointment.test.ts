import { describe, expect, it } from "vitest";
import { backDuty, newestCase, openFromPost } from "../../../testing/case-requests.ts";
import { andThen } from "../../../testing/cases.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { book, checkIn, counter, handingOver, signOn } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";

const nine = wallTime("09:00");
const ten = wallTime("10:00");
const eleven = wallTime("11:00");
const from = { kind: "appointment", appointment: 1 } as const;
const booked = given(testOffice(), at(book(eleven), nine), at(signOn("c3", "s01"), nine));
const open = (person: Parameters<typeof openFromPost>[1] = {}) => {
  const request = openFromPost(0, { from, ...person });
  if (request.role !== "counter" || !("staff" in request.command))
    throw new Error("no case command");
  return counter("c3", { ...request.command, staff: "s01" });
};
const appointmentOf = ({ state }: Scene) => state.appointments.get(1);

describe("a case from an appointment", () => {
  it("[K1] begins at the counter where appointments are planned, and the appointment stays", () => {
    const opened = booked
      .when(open(), ten)
      .thenHappened({ type: "CaseOpened", by: "front-office" });
    expect(newestCase(opened)).toMatchObject({
      origin: from,
      service: "study",
      status: "received",
    });
    expect(appointmentOf(opened)).toEqual(appointmentOf(booked));
  });

  it("[U1] is not for who is on duty at another counter, or off", () => {
    const elsewhere = booked.when(signOn("c1", "s01"), nine);
    elsewhere.when(open(), ten).thenRefused({ code: "not-on-back-duty" });
    given(testOffice(), at(book(eleven), nine))
      .when(open(), ten)
      .thenRefused({ code: "not-on-back-duty" });
  });

  it("[P1] takes over the record of its person but for what is typed, under a name of its own", () => {
    const person = { pseudonym: "applicant-18" };
    const whose = appointmentOf(booked)?.person ?? "";
    booked
      .when(open({ person }), ten)
      .thenKept({ kind: "applicant", person: "applicant-18", from: whose });
    booked
      .when(open({ person: { ...person, name: "Visitor 18" } }), ten)
      .thenKept({ kind: "applicant", person: "applicant-18", from: whose, name: "Visitor 18" });
    const nobody = booked.when(open(), ten).thenKept();
    expect(newestCase(nobody)).toMatchObject({ person: null, mailed: false });
  });

  it("[R1] mails its person when the appointment's has an address", () => {
    const opened = booked.when(open({ person: { pseudonym: "applicant-18" } }), ten);
    expect(newestCase(opened).mailed).toBe(appointmentOf(booked)?.mailed);
  });

  it("[K1] is not begun twice, nor after the visit of the appointment was handed over", () => {
    const opened = andThen(booked, at(open(), ten));
    opened
      .when(open(), ten)
      .thenRefused({ code: "appointment-has-case", case: newestCase(opened).number });
    const handedOver = andThen(
      booked,
      at(checkIn(appointmentOf(booked)?.code ?? ""), ten),
      at(counter("c3", { type: "CallNext" }), ten),
      at(counter("c3", { type: "StartService" }), ten),
      at(counter("c3", handingOver(["passport"])), ten),
    );
    const { number } = newestCase(handedOver);
    handedOver.when(open(), ten).thenRefused({ code: "appointment-has-case", case: number });
  });

  it("[K1] is begun in the back office as well", () => {
    const scene = andThen(booked, at(backDuty(), ten));
    scene
      .when(openFromPost(0, { from }), ten)
      .thenHappened({ type: "CaseOpened", by: "back-office" });
  });
});
