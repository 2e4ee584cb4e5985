import { describe, expect, it } from "vitest";
import { at, given, type Scene } from "../../testing/given.ts";
import { everyHistory } from "../../testing/histories.ts";
import { testOffice } from "../../testing/office.ts";
import { book, checkIn, counter, letOthersGoFirst, person } from "../../testing/requests.ts";
import { signOn, ticket } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { appointmentCode } from "../appointment-code.ts";
import { minute, type Instant } from "../instant.ts";
import { before } from "../line.ts";
import type { OfficeState } from "../state.ts";
import type { Visit } from "../visit.ts";

const office = testOffice();
const nine = wallTime("09:00");
const arrivals = (count: number, every = minute) =>
  Array.from({ length: count }, (_, i) => at(ticket("clearing"), nine + i * every));
const numbers = ({ state }: Scene, queue = "clearing") =>
  state.lines[queue]?.waiting.map((id) => state.visits.get(id)?.number);
const later = nine + 10 * minute;

describe("letting two go first", () => {
  it("[C11] the visit stands right behind the second after it; number and arrival stay", () => {
    const line = given(office, ...arrivals(5));
    const after = line.when(letOthersGoFirst(1), later).thenHappened({
      type: "VisitDeferred",
      visit: 1,
    });
    expect(numbers(after)).toEqual(["K002", "K003", "K001", "K004", "K005"]);
    const { deferred, ...facts } = after.visit("K001");
    expect(deferred).toBe(true);
    const { servableSince: _, deferred: __, ...kept } = line.visit("K001");
    expect(facts).toMatchObject(kept);
  });

  it("[C11] also when all came in the same millisecond", () => {
    const after = given(office, ...arrivals(3, 0)).when(letOthersGoFirst(1), later);
    expect(numbers(after)).toEqual(["K002", "K003", "K001"]);
  });

  it("[C11] with one behind it goes behind that one; with nobody nothing changes", () => {
    const line = given(office, ...arrivals(2));
    expect(numbers(line.when(letOthersGoFirst(1), later))).toEqual(["K002", "K001"]);
    line.when(letOthersGoFirst(2), later).thenRefused({ code: "nobody-behind" });
  });

  it("[C11] once, and not again after coming back", () => {
    given(office, ...arrivals(6), at(letOthersGoFirst(1), later))
      .when(letOthersGoFirst(1), later)
      .thenRefused({ code: "already-let-go" });
    given(
      office,
      at(signOn("c1", "s01"), nine),
      ...arrivals(4),
      at(letOthersGoFirst(1), later),
      at(counter("c1", { type: "CallVisit", visit: 1 }), later),
      at(counter("c1", { type: "ReturnToQueue" }), later),
    )
      .when(letOthersGoFirst(1), later)
      .thenRefused({ code: "already-let-go" });
  });

  it("[C11] not once called, and not with a ticket that is gone", () => {
    const called = given(
      office,
      at(signOn("c1", "s01"), nine),
      ...arrivals(3),
      at(counter("c1", { type: "CallNext" }), later),
    );
    called.when(letOthersGoFirst(1), later).thenRefused({ code: "wrong-status" });
    called.when(letOthersGoFirst(17), later).thenRefused({ code: "ticket-unknown" });
  });

  it("[C11] [C2] never waits for an appointment that is not due, nor while it is not due itself", () => {
    const bookings = [1, 2].map((n) => at(book(wallTime("09:30"), { person: person(n) }), nine));
    const checkIns = ["00000000002", "00000000003"].map((digits) =>
      at(checkIn(appointmentCode(digits)), nine + minute),
    );
    const line = given(mixed(), ...bookings, at(ticket("clearing"), nine), ...checkIns);
    line.when(letOthersGoFirst(1), later).thenRefused({ code: "nobody-behind" });
    line.when(letOthersGoFirst(2), later).thenRefused({ code: "nobody-behind" });
    const due = line.when(letOthersGoFirst(1), wallTime("09:30"));
    expect(numbers(due)?.at(-1)).toBe("K001");
  });

  it("[C11] [C9] a transfer is not undone over the head of somebody who let others go", () => {
    given(
      office,
      at(signOn("c1", "s01"), nine),
      ...arrivals(1),
      at(ticket("emergency", "lost"), nine + minute),
      at(counter("c1", { type: "CallVisit", visit: 1 }), later),
      at(counter("c1", { type: "StartService" }), later),
      at(counter("c1", { type: "Transfer", queue: "emergency" }), later),
      at(letOthersGoFirst(1), later),
    )
      .when(counter("c1", { type: "Undo" }), later)
      .thenRefused({ code: "nothing-to-undo" });
  });

  it("[C11] in every history two who could be served pass, or all there are, and nobody else but ties", () => {
    let seen = 0;
    everyHistory(({ moments }) => {
      for (const { before: was, after, events, at: now } of moments) {
        const event = events.find(({ type }) => type === "VisitDeferred");
        if (event?.type !== "VisitDeferred") continue;
        seen += 1;
        checkPassing(was, after, event.visit, now);
      }
    }, 200);
    expect(seen).toBeGreaterThan(20);
  });
});

function checkPassing(was: OfficeState, after: OfficeState, id: number, now: Instant): void {
  const self = visitOf(was, id);
  const behind = lineOf(was, self).slice(lineOf(was, self).indexOf(id) + 1);
  const servable = behind.filter((other) => visitOf(was, other).servableSince <= now);
  const line = lineOf(after, self);
  const ahead = new Set(line.slice(0, line.indexOf(id)));
  const passed = behind.filter((other) => ahead.has(other));
  const chosen = servable.slice(0, 2);
  expect(passed).toEqual(expect.arrayContaining(chosen));
  const last = visitOf(was, chosen.at(-1) ?? 0);
  for (const other of passed.filter((one) => !chosen.includes(one))) {
    expect(visitOf(was, other).servableSince - last.servableSince).toBeLessThanOrEqual(1);
  }
  expect(before(last, visitOf(after, id))).toBe(true);
  expect(visitOf(after, id).deferred).toBe(true);
}

function lineOf(state: OfficeState, { queue }: Visit): readonly number[] {
  return state.lines[queue]?.waiting ?? [];
}

function visitOf(state: OfficeState, id: number): Visit {
  const visit = state.visits.get(id);
  if (visit === undefined) throw new Error(`no visit ${id}`);
  return visit;
}

/** Appointments stand in the walk-in line. */
function mixed() {
  const { study } = office.services;
  if (study === undefined) throw new Error("the test office has a service `study`");
  return testOffice({ services: { study: { ...study, queue: "clearing" } } });
}
