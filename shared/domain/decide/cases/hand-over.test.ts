import { describe, expect, it } from "vitest";
import type { CounterCommand } from "../command.ts";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { counter, signOn, ticket } from "../../testing/requests.ts";
import type { Step } from "../../testing/run-office.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { caseNumber } from "../case-number.ts";
import { hasCheckDigit } from "../check-digit.ts";

const office = testOffice();
const nine = wallTime("09:00");
const handOver: CounterCommand = { type: "HandOver", service: "study" };

describe("a hand-over", () => {
  it("[K1] opens a case with a number, the service's rating and its team, and ends the visit", () => {
    const scene = given(office, ...served("c1", nine));
    const number = caseNumber(2026, 1);
    const done = scene.when(counter("c1", handOver), nine);
    done
      .thenHappened(
        {
          type: "CaseOpened",
          case: {
            number,
            status: "received",
            visit: 1,
            service: "study",
            team: "work",
            urgency: 3,
            difficulty: 2,
            counter: "c1",
            opened: nine,
            noted: false,
          },
        },
        { type: "VisitFinished", visit: 1, counter: "c1", outcome: "handed-over" },
      )
      .thenAnswered({ kind: "case", visit: 1, number: "K001", case: number, slip: null });
    expect(done.state.cases.get(number)?.visit).toBe(1);
    expect(done.state.counters["c1"]?.visit).toBeNull();
  });

  it("[K1] prints a slip where the counter has a printer", () => {
    given(office, ...served("c2", nine))
      .when(counter("c2", handOver), nine)
      .thenHappened(
        { type: "CaseOpened" },
        { type: "VisitFinished" },
        {
          type: "SlipOrdered",
          printer: "hall",
          content: { kind: "handover", visit: 1, case: caseNumber(2026, 1) },
          copy: false,
        },
      );
  });

  it("[K1] staff may rate it otherwise, and the note is in no event", () => {
    const note = "original seen";
    const rated: CounterCommand = { ...handOver, urgency: 1, difficulty: 3, note };
    const done = given(office, ...served("c1", nine)).when(counter("c1", rated), nine);
    const number = caseNumber(2026, 1);
    expect(done.state.cases.get(number)).toMatchObject({ urgency: 1, difficulty: 3, noted: true });
    expect(done.decision).toMatchObject({
      personal: [{ kind: "case-note", case: number, text: note }],
    });
    expect(JSON.stringify(done.state)).not.toContain(note);
  });

  it("[K1] numbers count up in a year, over the days, and begin again with the year", () => {
    const scene = given(
      office,
      ...served("c1", nine),
      at(counter("c1", handOver), nine),
      ...served("c1", wallTime("09:00", "2026-12-31")),
      at(counter("c1", handOver), wallTime("10:00", "2026-12-31")),
      ...served("c1", wallTime("09:00", "2027-01-04")),
      at(counter("c1", handOver), wallTime("10:00", "2027-01-04")),
    );
    const numbers = [...scene.state.cases.values()].map(({ number }) => number);
    expect(numbers.toSorted()).toEqual([
      caseNumber(2026, 1),
      caseNumber(2026, 2),
      caseNumber(2027, 1),
    ]);
    for (const number of numbers) expect(hasCheckDigit(number.replaceAll("-", ""))).toBe(true);
  });

  it("[K1] needs a visit being served, and a service that some team works", () => {
    const called = served("c1", nine).slice(0, -1);
    given(office, ...called)
      .when(counter("c1", handOver), nine)
      .thenRefused({ code: "wrong-status" });
    for (const service of ["nothing", "constructor"]) {
      given(office, ...served("c1", nine))
        .when(counter("c1", { type: "HandOver", service }), nine)
        .thenRefused({ code: "unknown-name", what: service });
    }
    given(testOffice({ teams: {} }), ...served("c1", nine))
      .when(counter("c1", handOver), nine)
      .thenRefused({ code: "unknown-name", what: "study" });
  });
});

/** A visit is being served at a counter. */
function served(key: string, when: number): readonly Step[] {
  return [
    at(signOn(key, "s01"), when),
    at(ticket("clearing"), when),
    at(counter(key, { type: "CallNext" }), when),
    at(counter(key, { type: "StartService" }), when),
  ];
}
