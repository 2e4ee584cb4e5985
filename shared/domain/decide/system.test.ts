import { describe, expect, it } from "vitest";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { bookFor, cancelFor } from "../../testing/planner-requests.ts";
import { book, checkIn, counter, person, visitor } from "../../testing/requests.ts";
import { signOn, system, ticket } from "../../testing/requests.ts";
import { runOffice } from "../../testing/run-office.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { appointmentCode } from "../appointment-code.ts";
import { hour } from "../instant.ts";

const office = testOffice();
const eight = wallTime("08:00");
const nine = wallTime("09:00");
const tuesday = "2026-11-24";
const midnight = wallTime("00:00", tuesday);
const c1 = (type: "CallNext" | "StartService") => counter("c1", { type });

/** K001 is served, K002 parked, K003 waits; appointment 1 arrived, 2 did not, 3 is tomorrow's. */
const day = [
  at(book(wallTime("10:00"), { person: person(1) }), eight),
  at(checkIn(appointmentCode("00000000002")), wallTime("09:30")),
  at(book(wallTime("11:00"), { person: person(2) }), wallTime("09:30")),
  at(book(wallTime("10:00", tuesday), { person: person(3) }), wallTime("09:30")),
  at(signOn("c1", "s01"), wallTime("09:30")),
  at(
    counter("c2", { type: "TakeDuty", staff: "s02", duty: { kind: "back", team: "work" } }),
    wallTime("09:30"),
  ),
  at(ticket("clearing"), wallTime("09:40")),
  at(ticket("clearing"), wallTime("09:41")),
  at(ticket("clearing"), wallTime("09:42")),
  at(counter("c1", { type: "CallVisit", visit: 3 }), wallTime("09:50")),
  at(counter("c1", { type: "Park", reason: "copying", place: "hall" }), wallTime("09:51")),
  at(c1("CallNext"), wallTime("09:52")),
  at(c1("StartService"), wallTime("09:53")),
];
const turn = system({ type: "TurnDay", day: tuesday });

describe("the turn of the day", () => {
  it("[T2] [A5] open visits expire, absent appointments are no-shows, duties end", () => {
    const { state } = given(office, ...day);
    // The run turns the day before the request, which finds it turned.
    const turned = given(office, ...day)
      .when(turn, midnight)
      .thenHappened();
    expect(turned.state.day).toBe(tuesday);
    expect(state.visits.size).toBe(4);
    expect(turned.state.visits.size).toBe(0);
    expect(turned.state.bySecret.size).toBe(0);
    expect(turned.state.calls).toEqual([]);
    const statuses = [1, 2, 3].map((id) => turned.state.appointments.get(id)?.status);
    expect(statuses).toEqual(["arrived", "no-show", "booked"]);
    expect(turned.state.duties).toMatchObject({ s01: { kind: "off" }, s02: { kind: "off" } });
    expect(turned.state.counters["c1"]).toEqual({ staff: null, visit: null, undoable: null });
    expect(turned.state.issued).toEqual({});
    for (const line of Object.values(turned.state.lines)) {
      expect(line).toEqual({ waiting: [], walkIns: 0, recentServices: [] });
    }
  });

  it("[T2] every open visit ends once, as expired and never as missed", () => {
    const before = given(office, ...day);
    const open = [...before.state.visits.values()].filter(({ status }) => status !== "finished");
    expect(open.map(({ status }) => status).toSorted()).toEqual([
      "parked",
      "serving",
      "waiting",
      "waiting",
    ]);
    const run = runOffice(office);
    const [moment] = run.step(before.state, at(turn, midnight));
    const ended = moment.events.filter((event) => event.type === "VisitFinished");
    expect(ended.map(({ outcome }) => outcome)).toEqual(open.map(() => "expired"));
    expect(new Set(ended.map(({ visit }) => visit))).toEqual(new Set(open.map(({ id }) => id)));
    expect(moment.events.filter(({ type }) => type === "VisitMissed")).toEqual([]);
    expect(moment.events.at(-1)).toEqual({ type: "DayTurned", at: midnight, day: tuesday });
  });

  it("[T2] a day turns once, and never back", () => {
    const scene = given(office, ...day).when(signOn("c1", "s01"), midnight);
    scene.when(turn, midnight).thenHappened();
    scene.when(system({ type: "TurnDay", day: "2026-11-23" }), midnight).thenHappened();
  });

  it("[T2] cases, appointments to come and the counts that never restart stay", () => {
    const before = given(office, ...day).state;
    const { state } = given(office, ...day).when(signOn("c1", "s01"), midnight);
    expect(state.nextVisit).toBe(before.nextVisit);
    expect(state.nextSlip).toBe(before.nextSlip);
    expect(state.nextAppointment).toBe(before.nextAppointment);
    expect(state.byCode.size).toBe(before.byCode.size);
  });

  it("[A3] appointments leave memory after two weeks, cancelled ones as well, with all that leads to them", () => {
    const first = wallTime("09:00");
    const scene = given(
      office,
      at(bookFor(first, visitor(1)), first - hour),
      at(bookFor(first, visitor(2)), first - hour),
      at(cancelFor(2), first - hour),
      at(bookFor(first + 14 * 24 * hour, visitor(1), { service: "commitment" }), first - hour),
      at(book(first, { person: person(3), reference: "row-3" }), first - hour),
    );
    expect(scene.state.byReference.size).toBe(1);
    const { state } = scene.when(signOn("c1", "s01"), first + 15 * 24 * hour);
    const { appointments, byCode, byPerson, byIdentity, byReference, links, books } = state;
    const left = [appointments, byCode, byPerson, byIdentity, links, books].map(({ size }) => size);
    expect(left).toEqual([1, 1, 1, 1, 1, 1]);
    expect(byReference.size).toBe(0);
    expect(byIdentity.get("mail-1")).toEqual([3]);
  });

  it.each([
    ["2026-10-25", 25],
    ["2027-03-28", 23],
  ])("[T1] [T2] %s turns after %i hours, not after 24", (sunday, hours) => {
    const starts = wallTime("00:00", sunday);
    const ends = starts + hours * 3_600_000;
    const scene = given(office, at(signOn("c1", "s01"), starts));
    expect(scene.when(signOn("c2", "s02"), ends - 1).state.duties).toHaveProperty(
      "s01.kind",
      "front",
    );
    expect(scene.when(signOn("c2", "s02"), ends).state.duties).toHaveProperty("s01.kind", "off");
  });
});

describe("print jobs", () => {
  const ordered = given(office, at(ticket("clearing"), nine));
  const start = system({ type: "StartSlip", slip: 1 });
  const printed = system({ type: "EndSlip", slip: 1, end: { state: "printed" } });

  it("are started once, and end once", () => {
    const started = ordered.when(start, nine).thenHappened({ type: "SlipStarted", slip: 1 });
    started.when(start, nine).thenRefused({ code: "wrong-status" });
    started
      .when(printed, nine)
      .thenHappened({ type: "SlipPrinted", slip: 1 })
      .when(system({ type: "EndSlip", slip: 1, end: { state: "unknown" } }), nine)
      .thenHappened();
  });

  it("may fail before they start, with a reason, or be lost on the way", () => {
    const end = { state: "failed", reason: "paper-out" } as const;
    const failed = ordered.when(system({ type: "EndSlip", slip: 1, end }), nine);
    expect(failed.state.slips.get(1)).toMatchObject({ state: "failed", reason: "paper-out" });
    const lost = ordered
      .when(start, nine)
      .when(system({ type: "EndSlip", slip: 1, end: { state: "unknown" } }), nine);
    lost.thenHappened({ type: "SlipLost", slip: 1 });
  });

  it("are known", () => {
    ordered
      .when(system({ type: "StartSlip", slip: 9 }), nine)
      .thenRefused({ code: "slip-unknown" });
    ordered
      .when(system({ type: "EndSlip", slip: 9, end: { state: "printed" } }), nine)
      .thenRefused({ code: "slip-unknown" });
  });

  it("[N2] are printed again only after they ended; what surely failed is no copy", () => {
    const again = counter("c2", { type: "ReprintSlip", slip: 1 });
    ordered.when(again, nine).thenRefused({ code: "slip-under-way" });
    const ends = [
      [{ state: "printed" }, true],
      [{ state: "unknown" }, true],
      [{ state: "failed", reason: "offline" }, false],
    ] as const;
    for (const [end, copy] of ends) {
      ordered
        .when(system({ type: "EndSlip", slip: 1, end }), nine)
        .when(again, nine)
        .thenHappened({ type: "SlipOrdered", slip: 2, printer: "hall", copy })
        .thenAnswered({ kind: "slip", slip: 2 });
    }
    ordered
      .when(counter("c2", { type: "ReprintSlip", slip: 9 }), nine)
      .thenRefused({ code: "slip-unknown" });
  });
});
