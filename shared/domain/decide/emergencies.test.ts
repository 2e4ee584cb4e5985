import { describe, expect, it } from "vitest";
import type { CounterCommand } from "../command.ts";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { counter, signOn, ticket } from "../../testing/requests.ts";
import { wallTime } from "../../testing/wall-time.ts";

const office = testOffice();
const eight = wallTime("08:00");
const nine = wallTime("09:00");
const c2 = (command: CounterCommand) => counter("c2", command);
const confirm = c2({ type: "ConfirmEmergency" });
const decline = c2({ type: "DeclineEmergency", queue: "clearing" });

const waiting = [at(signOn("c2", "s02"), eight), at(ticket("emergency", "travel"), eight)];
const serving = [
  ...waiting,
  at(c2({ type: "CallNext" }), nine),
  at(c2({ type: "StartService" }), nine),
];

describe("emergencies", () => {
  it("[E2] the criterion stays with the visit until staff judge it", () => {
    expect(given(office, ...serving).visit("E001").emergency).toEqual({
      criterion: "travel",
      judged: "open",
    });
  });

  it("[E2] staff confirm it, once", () => {
    const confirmed = given(office, ...serving).when(confirm, nine);
    confirmed.thenHappened({ type: "EmergencyJudged", visit: 1, judged: "confirmed" });
    expect(confirmed.visit("E001")).toMatchObject({
      status: "serving",
      emergency: { criterion: "travel", judged: "confirmed" },
    });
    confirmed.when(confirm, nine).thenRefused({ code: "no-emergency" });
    confirmed.when(decline, nine).thenRefused({ code: "no-emergency" });
  });

  it("[E2] staff decline it: an ordinary queue, with number, arrival and age", () => {
    const declined = given(office, ...serving).when(decline, nine);
    declined.thenHappened(
      { type: "VisitTransferred", visit: 1, queue: "clearing", noted: false },
      { type: "EmergencyJudged", visit: 1, judged: "declined" },
    );
    expect(declined.visit("E001")).toMatchObject({
      status: "waiting",
      queue: "clearing",
      arrival: eight,
      servableSince: eight,
      emergency: { criterion: "travel", judged: "declined" },
    });
  });

  it("[E2] a declined visit goes to no queue for emergencies, and to none that is unknown", () => {
    for (const queue of ["emergency", "nowhere", "constructor"]) {
      given(office, ...serving)
        .when(c2({ type: "DeclineEmergency", queue }), nine)
        .thenRefused({ code: "unknown-name", what: queue });
    }
  });

  it("[E2] an ordinary visit has nothing to judge", () => {
    const scene = given(
      office,
      at(signOn("c2", "s02"), eight),
      at(ticket("clearing"), eight),
      at(c2({ type: "CallNext" }), nine),
    );
    scene.when(confirm, nine).thenRefused({ code: "no-emergency" });
    scene.when(decline, nine).thenRefused({ code: "no-emergency" });
  });

  it("[C9] [E2] undoing a declined emergency opens the judgement again", () => {
    const scene = given(office, ...serving, at(decline, nine));
    expect(scene.when(c2({ type: "Undo" }), nine).visit("E001")).toMatchObject({
      status: "serving",
      queue: "emergency",
      emergency: { judged: "open" },
    });
  });
});
