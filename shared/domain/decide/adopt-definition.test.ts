import { describe, expect, it } from "vitest";
import { at, given } from "../../testing/given.ts";
import { testOffice } from "../../testing/office.ts";
import { bookFor } from "../../testing/planner-requests.ts";
import { counter, details, hold, signOn, system, ticket, visitor } from "../../testing/requests.ts";
import { runOffice, type Step } from "../../testing/run-office.ts";
import { wallTime } from "../../testing/wall-time.ts";
import type { OfficeDefinition } from "../definition.ts";
import type { OfficeState } from "../state.ts";

const office = testOffice();
const eight = wallTime("08:00");
const nine = wallTime("09:00");
const adopt = { request: system({ type: "AdoptDefinition" }), at: nine };

describe("a definition that changed while the server was off", () => {
  it("[T3] changes nothing where everything is still there", () => {
    const scene = given(office, at(signOn("c1", "s01"), nine), at(ticket("clearing"), nine));
    expect(after(office, scene.state, adopt)).toEqual(scene.state);
  });

  it("[T3] [U1] frees the counter of somebody who is gone; the visit there waits for the next person", () => {
    const { s01: _, ...staff } = office.staff;
    const changed = testOffice({ staff });
    const state = after(changed, called(), adopt, at(signOn("c1", "s02"), nine));
    expect(state.duties["s01"]).toEqual({ kind: "off" });
    expect(state.counters["c1"]).toMatchObject({ staff: "s02", visit: 1 });
  });

  it("[T3] [C6] [C10] puts the visit of a counter that is gone to the front, and frees its person", () => {
    const { c1: _, ...counters } = office.counters;
    const changed = testOffice({ counters });
    const state = after(changed, called(), adopt, at(signOn("c2", "s01"), nine));
    expect(state.visits.get(1)).toMatchObject({ number: "K001", status: "waiting" });
    expect(state.lines["clearing"]?.waiting).toEqual([1, 2]);
    expect(state.counters["c2"]?.staff).toBe("s01");
  });

  it("[T3] [S-1] ends slips of a printer that is gone, so that they can be printed elsewhere", () => {
    const scene = given(office, at(ticket("clearing"), nine));
    expect([...scene.state.slips.values()]).toMatchObject([{ state: "ordered", printer: "hall" }]);
    const state = after(testOffice({ printers: {} }), scene.state, adopt);
    expect(state.slips.get(1)).toMatchObject({ state: "failed", reason: "not-configured" });
  });

  it("[T3] [B3] lets holds fall where nothing can be booked any more; what is booked holds", () => {
    const { appointments, ...queues } = office.queues;
    if (appointments === undefined) throw new Error("the test office has a queue `appointments`");
    const { booking: _, ...plain } = appointments;
    const changed = testOffice({ queues: { ...queues, appointments: plain } });
    const eleven = wallTime("11:00");
    const { state } = given(
      office,
      at(hold(eleven), eight),
      at(details("2".padStart(39, "0"), visitor(1)), eight),
      at(bookFor(eleven, visitor(2)), eight),
    );
    const step = { request: adopt.request, at: eight };
    expect(after(office, state, step)).toEqual(state);

    const [{ decision, after: changedState }] = runOffice(changed).step(state, step);
    expect(decision).toMatchObject({
      events: [{ type: "HoldReleased", hold: 1, why: "closure" }],
      personal: [{ kind: "forget-person", person: visitor(1).pseudonym }],
    });
    expect(changedState.appointments.get(1)?.status).toBe("booked");
  });
});

function called(): OfficeState {
  return given(
    office,
    at(signOn("c1", "s01"), nine),
    at(ticket("clearing"), nine),
    at(ticket("clearing"), nine),
    at(counter("c1", { type: "CallNext" }), nine),
  ).state;
}

/** The state when an office with this definition goes on; what is asked must be accepted. */
function after(definition: OfficeDefinition, state: OfficeState, ...steps: readonly Step[]) {
  const { step } = runOffice(definition);
  return steps.reduce((before, asked) => {
    const moment = step(before, asked).at(-1);
    expect(moment?.decision).toMatchObject({ accepted: true });
    return moment?.after ?? before;
  }, state);
}
