import { describe, expect, it } from "vitest";
import type { PlannedAppointment, PlannerView } from "../../shared/protocol/planner-view.ts";
import { dayRows, placesBetween } from "./day-rows.ts";
import { daySum, weekHours } from "./week-hours.ts";

const minute = 60_000;
const nine = Date.UTC(2026, 10, 23, 8, 0);
const quarter = 15 * minute;

const day: PlannerView["days"][string] = {
  starts: nine - 9 * 60 * minute,
  ends: nine + 15 * 60 * minute,
  open: [{ from: nine, to: nine + 4 * quarter }],
  closure: null,
  taken: [
    { from: nine, to: nine + 5 * minute, all: 1, online: 1 },
    { from: nine + 5 * minute, to: nine + quarter, all: 3, online: 1 },
  ],
  holds: 0,
};
const capacity = { online: 2, staff: 1, slotEvery: quarter, buffer: 0 };

function appointment(id: number, due: number): PlannedAppointment {
  return {
    id,
    code: "123456789012",
    service: "study",
    queue: "appointments",
    due,
    until: due + quarter,
    people: 1,
    language: "de",
    status: "booked",
    channel: "online",
    number: null,
    name: `Visitor ${id}`,
    email: null,
    phone: null,
    fileNumber: null,
    mail: null,
    case: null,
  };
}

const view = {
  capacity,
  appointments: { 2: appointment(2, nine), 1: appointment(1, nine + 20 * minute) },
};

describe("[B2] places in the planner", () => {
  it("a slot is as full as its fullest moment", () => {
    expect(placesBetween(day, capacity, nine, nine + quarter)).toEqual({
      online: 1,
      others: 2,
      free: 0,
      all: 3,
    });
    expect(placesBetween(day, capacity, nine + quarter, nine + 2 * quarter).free).toBe(3);
  });

  it("more may be taken than there is, since imports are honoured, and never less than none is free", () => {
    const over = { ...day, taken: [{ from: nine, to: nine + quarter, all: 5, online: 0 }] };
    expect(placesBetween(over, capacity, nine, nine + quarter)).toMatchObject({
      others: 5,
      free: 0,
    });
  });

  it("[B8] nothing is free on a closed day", () => {
    const closed = { ...day, closure: "staff-missing" as const };
    expect(daySum(closed, view, 0).free).toBe(0);
  });

  it("every appointment has its row, also one between two slots", () => {
    const rows = dayRows(day, view);
    expect(rows.map(({ at }) => (at - nine) / minute)).toEqual([0, 15, 20, 30, 45]);
    expect(rows[2]).toMatchObject({ places: null, appointments: [{ id: 1 }] });
  });

  it("a queue without booking has the appointments' times only", () => {
    const rows = dayRows(day, { ...view, capacity: null });
    expect(rows.map(({ appointments }) => appointments[0]?.id)).toEqual([2, 1]);
  });

  it("an hour of the week sums its slots, and what is over is not free", () => {
    expect(weekHours(day, view, () => "09").get("09")).toEqual({
      hour: "09",
      appointments: 2,
      places: { online: 1, others: 2, free: 9, all: 12 },
    });
    expect(daySum(day, view, nine + 2 * quarter)).toEqual({ appointments: 2, free: 6 });
  });
});
