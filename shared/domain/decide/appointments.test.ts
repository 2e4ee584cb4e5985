import { describe, expect, it } from "vitest";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { book, checkIn, person, tool } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { appointmentCode, readAppointmentCode } from "../appointment-code.ts";
import { planDay } from "../day-plan.ts";
import type { Context } from "../decision.ts";
import { evolve } from "../evolve.ts";
import { hour } from "../instant.ts";
import { decide } from "./decide.ts";

const office = testOffice();
const eight = wallTime("08:00");
const ten = wallTime("10:00");
const code = appointmentCode("00000000002");
const cancelOf = (typed: string) => tool({ type: "CancelAppointment", code: typed });
const cancel = cancelOf(code);

describe("booked appointments", () => {
  it("[A1] get a code of 12 digits with a check digit", () => {
    given(office)
      .when(book(ten), eight)
      .thenAnswered({ kind: "appointment", appointment: 1, code, again: false });
    expect(readAppointmentCode(code)).toBe(code);
  });

  it("[A1] get the next free code when chance draws one twice", () => {
    const scene = given(office, at(book(ten), eight));
    const drawn = { ...context(scene.state.nextAppointment), codeDigits: "00000000002" };
    expect(drawn.codeDigits).toBe(code.slice(0, 11));
    const decision = decide(scene.state, book(ten, { person: person(2) }), drawn);
    const next = appointmentCode("00000000003");
    expect(decision).toMatchObject({ accepted: true, answer: { code: next } });
  });

  it("[A1] the code after the last is the first", () => {
    const full = "99999999999";
    const scene = given(office);
    const first = decide(scene.state, book(ten), { ...context(1), codeDigits: full });
    if (!first.accepted) throw new Error("the first booking is accepted");
    const after = first.events.reduce(evolve, scene.state);
    const second = decide(after, book(ten, { person: person(2) }), {
      ...context(2),
      codeDigits: full,
    });
    expect(second).toMatchObject({ answer: { code: appointmentCode("00000000000") } });
  });

  it("[P1] the name goes to the people's place and into no event", () => {
    const { decision } = given(office).when(book(ten), eight);
    expect(decision).toMatchObject({
      personal: [{ kind: "person", person: "pseudonym-17", name: "Visitor 17" }],
    });
    const { events } = decision.accepted ? decision : { events: [] };
    expect(JSON.stringify(events)).not.toMatch(/Visitor|example\.org/);
  });

  it("lie ahead, to the millisecond", () => {
    const scene = given(office);
    scene.when(book(ten), ten).thenHappened({ type: "AppointmentBooked" });
    scene.when(book(ten), ten + 1).thenRefused({ code: "appointment-in-past" });
  });

  it("are for services of the office only", () => {
    for (const service of ["nothing", "constructor"]) {
      given(office)
        .when(book(ten, { service }), eight)
        .thenRefused({ code: "unknown-name", what: service });
    }
  });

  it("are one a person and day, unless the other was cancelled", () => {
    const scene = given(office, at(book(ten), eight));
    const again = book(wallTime("23:59"), { service: "commitment" });
    scene.when(again, eight).thenRefused({ code: "person-already-booked" });
    scene
      .when(book(wallTime("00:00", "2026-11-24")), eight)
      .thenHappened({ type: "AppointmentBooked" });
    scene
      .when(book(ten, { person: person(18) }), eight)
      .thenHappened({ type: "AppointmentBooked" });
    scene.when(cancel, eight).when(again, eight).thenHappened({ type: "AppointmentBooked" });
  });

  it("[T1] the day of a person is the office's, also when it has 25 hours", () => {
    const first = wallTime("00:30", "2026-10-25");
    const booked = given(office, at(book(first), first - 24 * hour));
    booked.when(book(first + 24 * hour), first).thenRefused({ code: "person-already-booked" });
    booked.when(book(first + 25 * hour), first).thenHappened({ type: "AppointmentBooked" });
  });

  it("[W1] the same reference again changes nothing and tells the same code", () => {
    const reference = "row-1";
    const scene = given(office, at(book(ten, { reference }), eight));
    scene
      .when(book(ten, { reference }), ten)
      .thenHappened()
      .thenAnswered({ kind: "appointment", appointment: 1, code, again: true });
    scene.when(book(ten + 1, { reference }), eight).thenRefused({ code: "reference-changed" });
    scene
      .when(book(ten, { reference, service: "commitment" }), eight)
      .thenRefused({ code: "reference-changed" });
  });

  it("[B4] whose person has an address, who is told when a tool cancels one", () => {
    given(office, at(book(ten), eight))
      .when(cancel, eight)
      .thenMailed({ cause: "cancelled:1", content: { kind: "cancelled", by: "tool", due: ten } });
  });

  it("are cancelled once, by their code, and not after the arrival", () => {
    const scene = given(office, at(book(ten), eight));
    const cancelled = scene.when(cancel, eight);
    cancelled.thenHappened({ type: "AppointmentCancelled", appointment: 1 });
    cancelled.when(cancel, eight).thenRefused({ code: "wrong-status" });
    scene.when(checkIn(code), ten).when(cancel, ten).thenRefused({ code: "wrong-status" });
    scene.when(cancelOf("12"), eight).thenRefused({ code: "code-mistyped" });
    scene
      .when(cancelOf(appointmentCode("12345678901")), eight)
      .thenRefused({ code: "code-unknown" });
  });
});

function context(drawn: number): Context {
  const secret = String(drawn).padStart(39, "0");
  const plan = planDay(office, "2026-11-23");
  return { definition: office, plan, now: eight, secret, codeDigits: "" };
}
