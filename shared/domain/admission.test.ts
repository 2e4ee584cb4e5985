import { describe, expect, it } from "vitest";
import { at, given } from "../testing/given.ts";
import { alwaysOpen, testHours, testOffice } from "../testing/office.ts";
import { ticket } from "../testing/requests.ts";
import { wallTime } from "../testing/wall-time.ts";
import { admission } from "./admission.ts";
import type { Closure } from "./booking/closure.ts";
import { planDay } from "./day-plan.ts";
import { businessDay } from "./wall-clock.ts";
import type { OfficeDefinition, OpenSpan, QueueDefinition } from "./definition.ts";
import { hour, minute, type Instant } from "./instant.ts";
import { emptyOffice, type OfficeState } from "./state.ts";

const tuesday = "2026-11-24";

describe("admission", () => {
  it("[N3] a queue is open from its opening on, and closed from its closing on", () => {
    const office = withQueue({});
    expect(onMonday(office, "07:59:59.999")).toEqual({
      state: "closed",
      opensAt: wallTime("08:00"),
    });
    expect(onMonday(office, "08:00")).toEqual({ state: "open" });
    expect(onMonday(office, "11:59:59.999")).toEqual({ state: "open" });
    expect(onMonday(office, "12:00")).toEqual({ state: "closed", opensAt: wallTime("13:00") });
    expect(onMonday(office, "18:00")).toEqual({
      state: "closed",
      opensAt: wallTime("08:00", tuesday),
    });
  });

  it("[N3] over a weekend it opens next on Monday", () => {
    const friday = wallTime("18:00", "2026-11-27");
    expect(admitted(withQueue({}), emptyOffice, friday)).toEqual({
      state: "closed",
      opensAt: wallTime("08:00", "2026-11-30"),
    });
  });

  it("[N3] over a long weekend of Easter it opens next on Tuesday", () => {
    const office = { ...withQueue({}), calendar: { "2027-03-26": {}, "2027-03-29": {} } };
    const next = { state: "closed", opensAt: wallTime("08:00", "2027-03-30") };
    expect(admitted(office, emptyOffice, wallTime("18:00", "2027-03-25"))).toEqual(next);
    expect(admitted(office, emptyOffice, wallTime("09:00", "2027-03-29"))).toEqual(next);
  });

  it("[N3] an office that closes from Christmas to New Year says when it opens in January", () => {
    const days = ["24", "25", "28", "29", "30", "31"].map((day) => [`2026-12-${day}`, {}]);
    const calendar = { ...Object.fromEntries(days), "2027-01-01": {} };
    const office = { ...withQueue({}), calendar };
    expect(admitted(office, emptyOffice, wallTime("18:00", "2026-12-23"))).toEqual({
      state: "closed",
      opensAt: wallTime("08:00", "2027-01-04"),
    });
  });

  it("[N3] an extra Saturday shift takes walk-ins, with the last admission before its end", () => {
    const saturday = "2026-12-05";
    const shift = { [saturday]: { clearing: [{ from: 9 * 60, to: 13 * 60 }] } };
    const office = { ...withQueue({ lastAdmission: 30 * minute }), calendar: shift };
    const on = (time: string) => admitted(office, emptyOffice, wallTime(time, saturday)).state;
    expect([on("08:59"), on("09:00"), on("12:29"), on("12:30"), on("13:00")]).toEqual([
      "closed",
      "open",
      "open",
      "last-admission",
      "closed",
    ]);
  });

  it("[N3] what never opens says so", () => {
    const closed: readonly OpenSpan[] = [];
    const never = { ...testHours, mon: closed, tue: closed, wed: closed, thu: closed, fri: closed };
    expect(onMonday(withQueue({ opening: never }), "09:00")).toEqual({
      state: "closed",
      opensAt: null,
    });
  });

  it("[N3] after the last admission no ticket, to the millisecond, in each span of the day", () => {
    const office = withQueue({ lastAdmission: 30 * minute });
    expect(onMonday(office, "11:29:59.999")).toEqual({ state: "open" });
    expect(onMonday(office, "11:30")).toEqual({
      state: "last-admission",
      opensAt: wallTime("13:00"),
    });
    expect(onMonday(office, "17:29:59.999")).toEqual({ state: "open" });
    expect(onMonday(office, "17:30")).toEqual({
      state: "last-admission",
      opensAt: wallTime("08:00", tuesday),
    });
  });

  it("[N3] round the clock there is no last admission, not at midnight and not on a longer day", () => {
    const office = withQueue({ opening: alwaysOpen, lastAdmission: 30 * minute });
    for (const day of ["2026-11-23", "2026-11-29", "2026-10-25", "2027-03-28"]) {
      for (const time of ["00:00", "12:00", "23:30", "23:59:59.999"]) {
        const result = admitted(office, emptyOffice, wallTime(time, day));
        expect(result, `${day} ${time}`).toEqual({ state: "open" });
      }
    }
  });

  it("[N3] a round-the-clock queue that closes tomorrow has its last admission before that", () => {
    const opening = { ...alwaysOpen, tue: [{ from: 0, to: 12 * 60 }] };
    const office = withQueue({ opening, lastAdmission: hour });
    expect(onMonday(office, "23:59")).toEqual({ state: "open" });
    const closing = admitted(office, emptyOffice, wallTime("11:00", tuesday));
    expect(closing).toEqual({
      state: "last-admission",
      opensAt: wallTime("00:00", "2026-11-25"),
    });
  });

  it("[N3] over the daily cap no ticket, and the queue opens next on the next day", () => {
    const office = withQueue({ dailyCap: 2 });
    const one = given(office, at(ticket("clearing"), wallTime("09:00")));
    expect(admitted(office, one.state, wallTime("09:01"))).toEqual({ state: "open" });
    const { state } = one.when(ticket("clearing"), wallTime("09:01"));
    const full = { state: "cap", opensAt: wallTime("08:00", tuesday) };
    expect(admitted(office, state, wallTime("09:02"))).toEqual(full);
    expect(admitted(office, state, wallTime("13:00"))).toEqual(full);
  });

  it("[N3] over the cap, the lunch break does not promise an opening in the afternoon", () => {
    const office = withQueue({ dailyCap: 1 });
    const { state } = given(office, at(ticket("clearing"), wallTime("09:00")));
    expect(admitted(office, state, wallTime("12:30"))).toEqual({
      state: "closed",
      opensAt: wallTime("08:00", tuesday),
    });
  });

  it("[N3] over the cap, a round-the-clock queue opens next at midnight, with the new count", () => {
    const office = withQueue({ dailyCap: 1, opening: alwaysOpen });
    const { state } = given(office, at(ticket("clearing"), wallTime("09:00")));
    expect(admitted(office, state, wallTime("09:01"))).toEqual({
      state: "cap",
      opensAt: wallTime("00:00", tuesday),
    });
  });

  it("[N3] [B8] a day closed at short notice has no hours, and the queue opens on the next that has some", () => {
    const office = withQueue({});
    const today = { ...emptyOffice, closures: [closed("2026-11-23")] };
    const next = { state: "closed", opensAt: wallTime("08:00", tuesday) };
    expect(admitted(office, today, wallTime("07:00"))).toEqual(next);
    expect(admitted(office, today, wallTime("09:00"))).toEqual(next);
    const both = { ...today, closures: [closed(tuesday), ...today.closures] };
    const later = { state: "closed", opensAt: wallTime("08:00", "2026-11-25") };
    expect(admitted(office, both, wallTime("09:00"))).toEqual(later);
    expect(admitted(office, both, wallTime("18:00", "2026-11-22"))).toEqual(later);
  });

  it("[N3] [B8] the day before and other queues stay open", () => {
    const office = withQueue({});
    const others = [closed(tuesday), closed("2026-11-23", "emergency")];
    const state = { ...emptyOffice, closures: others };
    expect(admitted(office, state, wallTime("09:00"))).toEqual({ state: "open" });
    expect(admitted(office, state, wallTime("18:00"))).toEqual({
      state: "closed",
      opensAt: wallTime("08:00", "2026-11-25"),
    });
  });

  it("[N3] [B8] a round-the-clock queue is cut out for the day, and opens again at midnight", () => {
    const office = withQueue({ opening: alwaysOpen, lastAdmission: hour });
    const state = { ...emptyOffice, closures: [closed(tuesday)] };
    const opensAt = wallTime("00:00", "2026-11-25");
    expect(admitted(office, state, wallTime("22:59"))).toEqual({ state: "open" });
    expect(admitted(office, state, wallTime("23:00"))).toEqual({
      state: "last-admission",
      opensAt,
    });
    const noon = wallTime("12:00", tuesday);
    expect(admitted(office, state, noon)).toEqual({ state: "closed", opensAt });
    expect(admitted(office, state, opensAt)).toEqual({ state: "open" });
  });
});

function closed(day: string, queue = "clearing"): Closure {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const [from, to] = [wallTime("00:00", day), wallTime("00:00", next)];
  return { queue, day, from, to, reason: "staff-missing" };
}

function withQueue(differs: Partial<QueueDefinition>): OfficeDefinition {
  const { queues } = testOffice();
  const { clearing } = queues;
  if (clearing === undefined) throw new Error("the test office has a queue `clearing`");
  return testOffice({ queues: { ...queues, clearing: { ...clearing, ...differs } } });
}

function admitted(office: OfficeDefinition, state: OfficeState, now: Instant) {
  const plan = planDay(office, businessDay(now, office.zone));
  return admission(state, office, plan, "clearing", now);
}

/** On the Monday, with nobody there yet. */
function onMonday(office: OfficeDefinition, time: string) {
  return admitted(office, emptyOffice, wallTime(time));
}
