import { describe, expect, it } from "vitest";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { book, checkIn, counter, leave, system, ticket, tool } from "../../testing/requests.ts";
import { signOn } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { appointmentCode } from "../appointment-code.ts";
import { minute } from "../instant.ts";

const office = testOffice();
const eight = wallTime("08:00");
const ten = wallTime("10:00");
/** The second command of a scene, after the turn of the day, books with these digits. */
const code = appointmentCode("00000000002");
const booked = [at(book(ten), eight)];
const arrived = [...booked, at(checkIn(code), wallTime("09:30"))];
const printed = [
  ...arrived,
  at(system({ type: "EndSlip", slip: 1, end: { state: "printed" } }), ten),
];

describe("check-in with an appointment", () => {
  it("[A1] a mistyped code is told apart from an unknown one", () => {
    const scene = given(office, ...booked);
    const wrong = code.slice(0, 11) + ((Number(code.at(-1)) + 1) % 10);
    scene.when(checkIn(wrong), ten).thenRefused({ code: "code-mistyped" });
    scene.when(checkIn("123"), ten).thenRefused({ code: "code-mistyped" });
    scene.when(checkIn(appointmentCode("99999999999")), ten).thenRefused({ code: "code-unknown" });
  });

  it("[A1] a code may be typed in groups", () => {
    const grouped = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`;
    given(office, ...booked)
      .when(checkIn(grouped), ten)
      .thenHappened({ type: "TicketIssued" }, { type: "SlipOrdered" });
  });

  it("[A2] the window opens 60 minutes before, to the millisecond", () => {
    const scene = given(office, ...booked);
    const from = wallTime("09:00");
    scene
      .when(checkIn(code), from - 1)
      .thenRefused({ code: "appointment-too-early", due: ten, from });
    const early = scene.when(checkIn(code), from);
    expect(early.visit("T001")).toMatchObject({
      queue: "appointments",
      arrival: from,
      due: ten,
      servableSince: ten,
      late: false,
    });
  });

  it("[A2] the window closes 15 minutes after, to the millisecond", () => {
    const scene = given(office, ...booked);
    const last = wallTime("10:15");
    expect(scene.when(checkIn(code), last).visit("T001")).toMatchObject({
      servableSince: last,
      late: false,
    });
    scene
      .when(checkIn(code), last + 1)
      .thenRefused({ code: "appointment-too-late", due: ten, queue: "clearing" });
  });

  it("[A2] an appointment is honoured although the queue takes no walk-ins any more", () => {
    const due = wallTime("18:10");
    given(office, at(book(due), eight))
      .when(checkIn(code), wallTime("18:00"))
      .thenHappened({ type: "TicketIssued" }, { type: "SlipOrdered" });
  });

  it.each(["2027-03-28", "2026-10-25"])("[A2] [T1] on %s an appointment keeps its hour", (day) => {
    const due = wallTime("08:30", day);
    const from = wallTime("07:30", day);
    const scene = given(office, at(book(due), wallTime("08:00", "2026-10-23")));
    scene.when(checkIn(code), from - 1).thenRefused({ code: "appointment-too-early", from });
    expect(scene.when(checkIn(code), from).visit("T001")).toMatchObject({ due, arrival: from });
  });

  it("[A2] [T1] half past two of the repeated hour is the first of the two", () => {
    const due = wallTime("02:30", "2026-10-25");
    const scene = given(office, at(book(due), wallTime("08:00", "2026-10-23")));
    expect(due).toBe(Date.parse("2026-10-25T00:30:00Z"));
    scene
      .when(checkIn(code), due + 60 * minute)
      .thenRefused({ code: "appointment-too-late", due, queue: "clearing" });
  });

  it("[A3] who is late and accepts waits in the walk-in queue, marked late, from now on", () => {
    const visit = given(office, ...booked)
      .when(checkIn(code, true), wallTime("10:30"))
      .visit("K001");
    expect(visit).toMatchObject({
      queue: "clearing",
      service: "study",
      late: true,
      due: ten,
      servableSince: wallTime("10:30"),
    });
  });

  it("[A3] who is on time is not late for accepting the walk-in queue", () => {
    const visit = given(office, ...booked)
      .when(checkIn(code, true), ten)
      .visit("T001");
    expect(visit).toMatchObject({ queue: "appointments", late: false });
  });

  it("[A3] [N3] the walk-in queue takes latecomers only while it is open, and counts them", () => {
    given(office, ...booked)
      .when(checkIn(code, true), wallTime("12:30"))
      .thenRefused({ code: "queue-closed", opensAt: wallTime("13:00") });
    const late = given(office, ...booked).when(checkIn(code, true), wallTime("11:00"));
    expect(late.state.lines["clearing"]?.walkIns).toBe(1);
    expect(given(office, ...arrived).state.lines["appointments"]?.walkIns).toBe(0);
  });

  it("[A3] another day, and a cancelled appointment, have a message of their own", () => {
    const tomorrow = wallTime("10:00", "2026-11-24");
    given(office, at(book(tomorrow), eight))
      .when(checkIn(code), ten)
      .thenRefused({ code: "appointment-other-day", due: tomorrow });
    given(office, ...booked)
      .when(checkIn(code), tomorrow)
      .thenRefused({ code: "appointment-other-day", due: ten });
    given(office, ...booked, at(tool({ type: "CancelAppointment", code }), eight))
      .when(checkIn(code), ten)
      .thenRefused({ code: "appointment-cancelled" });
  });

  it("[A3] fourteen days later the code is still known, and then forgotten", () => {
    const scene = given(office, ...booked);
    scene
      .when(checkIn(code), wallTime("09:59", "2026-12-07"))
      .thenRefused({ code: "appointment-other-day" });
    scene
      .when(checkIn(code), wallTime("10:01", "2026-12-07"))
      .thenRefused({ code: "code-unknown" });
  });

  it("[A4] the second check-in gives the same ticket and a copy of the slip, no second visit", () => {
    const scene = given(office, ...printed);
    const again = scene.when(checkIn(code), ten);
    again.thenHappened({ type: "SlipOrdered", slip: 2, copy: true });
    const { secret } = scene.visit("T001");
    expect(again.decision).toMatchObject({
      answer: { ticket: { visit: 1, number: "T001", secret, slip: 2, again: true } },
    });
    expect(again.state.visits.size).toBe(1);
  });

  it("[A4] [N2] a double scan prints once: the answer names the slip under way", () => {
    given(office, ...arrived)
      .when(checkIn(code), wallTime("09:30"))
      .thenHappened()
      .thenAnswered({
        kind: "ticket",
        ticket: {
          visit: 1,
          number: "T001",
          secret: "3".padStart(39, "0"),
          slip: 1,
          ahead: 0,
          wait: null,
          language: "de",
          people: 1,
          again: true,
        },
      });
  });

  it("[A4] [N2] … and that is the copy, whatever number it has", () => {
    const others = Array.from({ length: 30 }, () => at(ticket("clearing"), wallTime("09:40")));
    const scene = given(office, ...printed, ...others, at(checkIn(code), ten));
    expect(scene.state.slips.get(32)).toMatchObject({ copy: true, state: "ordered" });
    const { decision } = scene.when(checkIn(code), ten);
    expect(decision).toMatchObject({ events: [], answer: { ticket: { slip: 32 } } });
  });

  it("[A4] after the visit has ended the code says so", () => {
    given(office, ...arrived, at(leave(1), ten))
      .when(checkIn(code), ten)
      .thenRefused({ code: "appointment-over" });
  });

  it("[A5] booked but never arrived is a no-show at the end of the day, not before", () => {
    const scene = given(office, ...booked);
    const midnight = wallTime("00:00", "2026-11-24");
    scene.when(system({ type: "TurnDay", day: "2026-11-23" }), midnight - 1).thenHappened();
    scene.when(signOn("c1", "s01"), midnight).thenHappened({ type: "DutyTaken" });
    const turned = scene.when(signOn("c1", "s01"), midnight);
    expect(turned.state.appointments.get(1)).toMatchObject({ status: "no-show" });
  });

  it("[A5] tomorrow's appointment stays booked, and who arrived is no no-show", () => {
    const tomorrow = wallTime("08:30", "2026-11-24");
    const scene = given(office, at(book(tomorrow), eight));
    const turned = scene.when(signOn("c1", "s01"), tomorrow - 30 * minute);
    expect(turned.state.appointments.get(1)).toMatchObject({ status: "booked" });
    const came = given(office, ...arrived).when(signOn("c1", "s01"), tomorrow);
    expect(came.state.appointments.get(1)).toMatchObject({ status: "arrived", visit: 1 });
  });

  it.each([
    ["ar", null, "ar"],
    ["ar", "en", "en"],
    ["ar", "de", "de"],
    [null, null, "de"],
    [null, "ar", "ar"],
    ["tlh", null, "de"],
  ])("[A7] booked in %s and chosen %s, the ticket speaks %s", (appointed, chosen, spoken) => {
    const scene = given(office, at(book(ten, { language: appointed }), eight));
    const first = scene.when(checkIn(code, false, chosen), ten);
    expect(first.visit("T001").language).toBe(spoken);
    const { decision } = first.when(checkIn(code, false, "en"), ten);
    expect(decision).toMatchObject({ answer: { ticket: { language: spoken, again: true } } });
  });

  it("[A8] a group is one visit with one number, and the answer says how many they are", () => {
    const group = given(office, at(book(ten, { people: 4 }), eight)).when(checkIn(code), ten);
    expect(group.state.visits.size).toBe(1);
    expect(group.decision).toMatchObject({ answer: { ticket: { number: "T001", people: 4 } } });
  });

  it("keeps the booking's people, and a language the office does not speak becomes its first", () => {
    const request = {
      role: "kiosk",
      kiosk: "hall",
      command: { type: "CheckIn", code, language: "tlh" },
    } as const;
    const scene = given(office, at(book(ten, { people: 4 }), eight)).when(request, ten);
    expect(scene.visit("T001")).toMatchObject({ people: 4, language: "de", service: "study" });
  });

  it("[N5] the kiosk without a printer orders no slip", () => {
    const bare = testOffice({ kiosks: { hall: { area: "eg" } } });
    given(bare, ...booked)
      .when(checkIn(code), ten)
      .thenHappened({ type: "TicketIssued" });
    given(bare, ...arrived)
      .when(counter("c1", { type: "CallNext" }), ten)
      .thenRefused({ code: "not-on-duty" });
  });
});
