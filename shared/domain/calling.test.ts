import { describe, expect, it } from "vitest";
import { at, given } from "../testing/given.ts";
import { everyHistory, historyOffice } from "../testing/histories.ts";
import { longestShare } from "../testing/longest-share.ts";
import { testOffice } from "../testing/office.ts";
import { book, checkIn, counter, person, signOn, ticket } from "../testing/requests.ts";
import { wallTime } from "../testing/wall-time.ts";
import { appointmentCode } from "./appointment-code.ts";
import { chooseNext } from "./calling.ts";
import { minute } from "./instant.ts";

const office = testOffice();
const all = ["clearing", "emergency", "appointments"] as const;
const ten = wallTime("10:00");

const c3 = (type: "CallNext" | "Recall" | "MarkMissed", time: string) =>
  at(counter("c3", { type }), wallTime(time));

describe("the choice of the next visit", () => {
  it("[C1] takes the greatest share of the target wait, not the longest wait", () => {
    // At 10:00: K001 waited 29 of 30 minutes, E001 waited 10 of 10.
    const { state } = given(
      office,
      at(ticket("clearing"), wallTime("09:31")),
      at(ticket("emergency", "lost"), wallTime("09:50")),
    );
    const next = chooseNext(state, office, all, ten);
    expect(next?.visit.number).toBe("E001");
    expect(next?.choice).toEqual({
      kind: "policy",
      waited: 10 * minute,
      targetWait: 10 * minute,
      runnerUp: { visit: 1, waited: 29 * minute, targetWait: 30 * minute },
    });
  });

  it("[C1] an ordinary visit that waited longer than its share goes before an urgent one", () => {
    const { state } = given(
      office,
      at(ticket("clearing"), wallTime("09:29:59.999")),
      at(ticket("emergency", "lost"), wallTime("09:50")),
    );
    expect(chooseNext(state, office, all, ten)?.visit.number).toBe("K001");
  });

  it("[C1] among overdue visits, three times their targets and more, the oldest goes first", () => {
    // At 10:00: K001 waited 90 of 30 minutes, E001 waited 60 of 10: six times its target, yet later.
    const { state } = given(
      office,
      at(ticket("clearing"), wallTime("08:30")),
      at(ticket("emergency", "lost"), wallTime("09:00")),
    );
    expect(chooseNext(state, office, all, ten - 1)?.visit.number).toBe("E001");
    expect(chooseNext(state, office, all, ten)?.visit.number).toBe("K001");
  });

  it("[C1] looks only at the counter's own queues", () => {
    const { state } = given(
      office,
      at(ticket("clearing"), wallTime("09:59")),
      at(ticket("emergency", "lost"), wallTime("09:00")),
    );
    const next = chooseNext(state, office, ["clearing"], ten);
    expect(next?.visit.number).toBe("K001");
    expect(next?.choice).toMatchObject({ runnerUp: null });
    expect(chooseNext(state, office, ["appointments"], ten)).toBeNull();
  });

  it("[C1] is what a scan of all waiting visits finds, in every history", () => {
    everyHistory(({ moments, definition }) => {
      const differences = moments.flatMap(({ after, at: now }) =>
        [["clearing"], ["emergency", "clearing"], all].flatMap((queues) => {
          const chosen = chooseNext(after, definition, queues, now)?.visit ?? null;
          const expected = longestShare(after, definition, queues, now);
          return chosen === expected ? [] : [{ chosen, expected, now }];
        }),
      );
      expect(differences).toEqual([]);
    });
  });

  it("[C2] an appointment ages from its time on, not from an early arrival", () => {
    const scene = given(
      office,
      at(book(ten), wallTime("08:00")),
      at(checkIn(appointmentCode("00000000002")), wallTime("09:00")),
      at(ticket("clearing"), wallTime("10:00")),
    );
    const atQuarterPast = chooseNext(scene.state, office, all, ten + 15 * minute);
    expect(atQuarterPast?.visit.number).toBe("T001");
    expect(atQuarterPast?.choice).toMatchObject({ waited: 15 * minute });
  });

  it("[C2] before it is due it goes after anybody who is due, up to the millisecond", () => {
    const { state } = given(
      office,
      at(book(ten), wallTime("08:00")),
      at(checkIn(appointmentCode("00000000002")), wallTime("09:00")),
      at(ticket("clearing"), ten - 1),
    );
    expect(chooseNext(state, office, all, ten - 1)?.visit.number).toBe("K001");
    expect(chooseNext(state, office, all, ten + 1)?.visit.number).toBe("T001");
  });

  it("[C2] before it is due it is called when nobody due waits", () => {
    const { state } = given(
      office,
      at(book(ten), wallTime("08:00")),
      at(checkIn(appointmentCode("00000000002")), wallTime("09:00")),
    );
    const next = chooseNext(state, office, all, wallTime("09:00"));
    expect(next?.visit.number).toBe("T001");
    expect(next?.choice).toMatchObject({ waited: -60 * minute });
  });

  it("[C3] with equal shares the earlier arrival goes first", () => {
    const { state } = given(
      office,
      at(ticket("emergency", "lost"), wallTime("09:50")),
      at(ticket("clearing"), wallTime("09:30")),
    );
    expect(chooseNext(state, office, all, ten)?.visit.number).toBe("K001");
  });

  it("[C3] with equal arrivals the lower number goes first, whatever its letter", () => {
    // E001 and K002 arrive in the same millisecond and wait in the same line.
    const nine = wallTime("09:00");
    const { state } = given(
      office,
      at(signOn("c1", "s01"), wallTime("08:00")),
      at(ticket("clearing"), wallTime("08:30")),
      at(ticket("clearing"), nine),
      at(ticket("emergency", "lost"), nine),
      at(counter("c1", { type: "CallVisit", visit: 3 }), nine),
      at(counter("c1", { type: "Transfer", queue: "clearing" }), nine),
      at(counter("c1", { type: "CallVisit", visit: 1 }), nine),
    );
    expect(chooseNext(state, office, all, ten)?.visit.number).toBe("E001");
  });

  it("[C3] of two appointments at one time the earlier arrival goes first, also after a rejoin", () => {
    const { state } = given(
      office,
      at(book(ten), wallTime("08:00")),
      at(book(ten, { person: person(18) }), wallTime("08:00")),
      at(signOn("c3", "s03"), wallTime("08:00")),
      at(checkIn(appointmentCode("00000000002")), wallTime("09:00")),
      c3("CallNext", "09:01"),
      c3("Recall", "09:02"),
      c3("Recall", "09:03"),
      c3("MarkMissed", "09:04"),
      at(checkIn(appointmentCode("00000000003")), wallTime("09:10")),
      at(counter("c3", { type: "RejoinVisit", visit: 1 }), wallTime("09:20")),
    );
    expect(chooseNext(state, office, all, ten)?.visit.number).toBe("T002");
    expect(state.lines["appointments"]?.waiting).toEqual([2, 1]);
  });

  it("[C3] the order in which a counter's queues are written makes no difference", () => {
    everyHistory(({ state, now }) => {
      const choices = [
        ["clearing", "emergency", "appointments"],
        ["appointments", "clearing", "emergency"],
        ["emergency", "appointments", "clearing"],
      ].map((queues) => chooseNext(state, historyOffice, queues, now));
      expect(choices[1]).toEqual(choices[0]);
      expect(choices[2]).toEqual(choices[0]);
    });
  });
});
