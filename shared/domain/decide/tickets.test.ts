import { describe, expect, it } from "vitest";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { book, checkIn, counter, kiosk, leave } from "../../testing/requests.ts";
import { signOn, system, ticket } from "../../testing/requests.ts";
import { runOffice } from "../../testing/run-office.ts";
import { wallTime } from "../../testing/wall-time.ts";
import { appointmentCode } from "../appointment-code.ts";
import { minute } from "../instant.ts";

const office = testOffice();
const nine = wallTime("09:00");
const eight = wallTime("08:00");
const end = (slip: number) => system({ type: "EndSlip", slip, end: { state: "printed" } });

describe("tickets", () => {
  it("[N1] each queue counts by itself from 001", () => {
    const scene = given(
      office,
      at(ticket("clearing"), nine),
      at(ticket("emergency", "lost"), nine),
      at(ticket("clearing"), nine),
    );
    const numbers = [...scene.state.visits.values()].map(({ number }) => number);
    expect(numbers.toSorted()).toEqual(["E001", "K001", "K002"]);
  });

  it("[N1] no number comes twice on a day, though the letter passes to another queue in between", () => {
    const { clearing, emergency } = office.queues;
    if (clearing === undefined || emergency === undefined) throw new Error("two queues are needed");
    const swapped = testOffice({
      queues: {
        ...office.queues,
        clearing: { ...clearing, letter: "E" },
        emergency: { ...emergency, letter: "K" },
      },
    });
    const before = [at(ticket("clearing"), nine), at(ticket("clearing"), nine)];
    const morning = given(office, ...before, at(ticket("emergency", "lost"), nine)).state;
    const { step } = runOffice(swapped);
    const after = [ticket("clearing"), ticket("emergency", "lost")].reduce(
      (state, request) => step(state, { request, at: nine }).at(-1)?.after ?? state,
      morning,
    );
    const numbers = [...after.visits.values()].map(({ number }) => number);
    expect(numbers.toSorted()).toEqual(["E001", "E002", "K001", "K002", "K003"]);
  });

  it("[N1] [T2] numbers begin at 001 again on the next day", () => {
    const scene = given(office, at(ticket("clearing"), nine));
    const tomorrow = scene.when(ticket("clearing"), wallTime("09:00", "2026-11-24"));
    expect(tomorrow.visit("K001")).toMatchObject({ id: 2, status: "waiting" });
  });

  it("[N3] a closed, finished or full queue gives no ticket, and says when it opens", () => {
    const scene = given(office);
    scene.when(ticket("clearing"), eight - 1).thenRefused({ code: "queue-closed", opensAt: eight });
    const { queues } = office;
    const { clearing } = queues;
    if (clearing === undefined) throw new Error("the test office has a queue `clearing`");
    const strict = { ...clearing, lastAdmission: 10 * minute, dailyCap: 1 };
    const capped = given(testOffice({ queues: { ...queues, clearing: strict } }));
    capped
      .when(ticket("clearing"), wallTime("11:50"))
      .thenRefused({ code: "last-admission-over", opensAt: wallTime("13:00") });
    capped
      .when(ticket("clearing"), nine)
      .when(ticket("clearing"), nine)
      .thenRefused({ code: "daily-cap-reached", opensAt: wallTime("08:00", "2026-11-24") });
  });

  it("[N4] ticket and slip say how many are ahead and how long that takes", () => {
    const told = { ahead: 2, wait: { from: 10 * minute, to: 30 * minute } };
    given(
      office,
      at(signOn("c1", "s01"), eight),
      at(ticket("clearing"), nine),
      at(ticket("clearing"), nine),
    )
      .when(ticket("clearing"), nine)
      .thenHappened(
        { type: "TicketIssued" },
        { type: "SlipOrdered", copy: false, content: { kind: "ticket", visit: 3, ...told } },
      )
      .thenAnswered({
        kind: "ticket",
        ticket: {
          visit: 3,
          number: "K003",
          secret: "5".padStart(39, "0"),
          slip: 3,
          language: "de",
          people: 1,
          again: false,
          ...told,
        },
      });
  });

  it("[N4] an appointment that is not due yet is not ahead of a walk-in", () => {
    const mixed = testOffice({
      services: {
        study: { ...service(), queue: "clearing" },
      },
    });
    const scene = given(
      mixed,
      at(book(wallTime("10:00")), eight),
      at(checkIn(appointmentCode("00000000002")), nine),
    ).when(ticket("clearing"), nine);
    expect(scene.decision).toMatchObject({ answer: { ticket: { ahead: 0 } } });
  });

  it("[N4] with no counter open nothing is promised", () => {
    const { decision } = given(office).when(ticket("clearing"), nine);
    expect(decision).toMatchObject({ answer: { ticket: { wait: null } } });
  });

  it("[N5] a ticket carries the secret it was given, and only that opens it", () => {
    const scene = given(office, at(ticket("clearing"), nine));
    const { secret } = scene.visit("K001");
    expect(secret).toHaveLength(39);
    expect(scene.state.bySecret.get(secret)).toBe(1);
    scene
      .when(kiosk({ type: "ReprintTicket", secret: "K001" }), nine)
      .thenRefused({ code: "ticket-unknown" });
  });

  it("[N2] no copy is printed while the ticket's slip is still under way", () => {
    const scene = given(office, at(ticket("clearing"), nine));
    const { secret } = scene.visit("K001");
    const reprint = kiosk({ type: "ReprintTicket", secret });
    scene.when(reprint, nine).thenRefused({ code: "slip-under-way" });
    const printing = scene.when(system({ type: "StartSlip", slip: 1 }), nine);
    printing.when(reprint, nine).thenRefused({ code: "slip-under-way" });
    printing
      .when(end(1), nine)
      .when(reprint, nine)
      .thenHappened({ type: "SlipOrdered", slip: 2, copy: true })
      .when(reprint, nine)
      .thenRefused({ code: "slip-under-way" });
  });

  it("[N2] a reprint needs a printer, and a visit that has not ended", () => {
    const scene = given(office, at(ticket("clearing"), nine), at(end(1), nine));
    const reprint = kiosk({ type: "ReprintTicket", secret: scene.visit("K001").secret });
    scene.when(leave(1), nine).when(reprint, nine).thenRefused({ code: "ticket-unknown" });
    const bare = testOffice({ kiosks: { hall: { area: "eg" } } });
    given(bare, at(ticket("clearing"), nine))
      .when(reprint, nine)
      .thenRefused({ code: "printer-not-configured" });
  });

  it("[E1] an emergency ticket needs one of the office's criteria", () => {
    const scene = given(office);
    scene.when(ticket("emergency"), nine).thenRefused({ code: "criterion-missing" });
    for (const criterion of ["bored", "constructor"]) {
      scene
        .when(ticket("emergency", criterion), nine)
        .thenRefused({ code: "unknown-name", what: criterion });
    }
    scene
      .when(ticket("emergency", "travel"), nine)
      .thenHappened({ type: "TicketIssued", criterion: "travel" }, { type: "SlipOrdered" });
  });

  it("[E1] an ordinary ticket has no criterion, whatever was sent", () => {
    const scene = given(office).when(ticket("clearing", "lost"), nine);
    expect(scene.visit("K001").emergency).toBeNull();
  });

  it("gives tickets only for the kiosk's choices", () => {
    for (const queue of ["appointments", "constructor"]) {
      given(office).when(ticket(queue), nine).thenRefused({ code: "unknown-name", what: queue });
    }
  });

  it("lets a visitor leave by phone until served, and says who is gone already", () => {
    const waiting = given(office, at(signOn("c1", "s01"), eight), at(ticket("clearing"), nine));
    const left = { type: "VisitFinished", visit: 1, counter: null, outcome: "left" } as const;
    waiting.when(leave(1), nine).thenHappened(left);
    const called = waiting.when(counter("c1", { type: "CallNext" }), nine);
    const gone = called.when(leave(1), nine).thenHappened(left);
    expect(gone.state.counters["c1"]?.visit).toBeNull();
    expect(gone.state.calls).toEqual([]);
    gone.when(leave(1), nine).thenRefused({ code: "wrong-status" });
    called
      .when(counter("c1", { type: "StartService" }), nine)
      .when(leave(1), nine)
      .thenRefused({ code: "wrong-status" });
    waiting.when(leave(2), nine).thenRefused({ code: "ticket-unknown" });
  });
});

function service() {
  const { study } = office.services;
  if (study === undefined) throw new Error("the test office has a service `study`");
  return study;
}
