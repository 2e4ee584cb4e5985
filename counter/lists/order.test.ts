import { describe, expect, it } from "vitest";
import { counterView, staffVisit, tenOClock } from "../testing/view.ts";
import { byCallingOrder, bySince } from "./order.ts";

const minute = 60_000;
const { queues } = counterView();
const numbers = (visits: readonly { number: string }[]) => visits.map((visit) => visit.number);
const ago = (minutes: number) => tenOClock - minutes * minute;

describe("the order of the waiting list", () => {
  it("[C1] shows who Next would take on top: the greatest share of the target", () => {
    const visits = [
      staffVisit({ visit: 1, number: "K001", arrival: ago(35) }),
      staffVisit({ visit: 2, number: "E001", queue: "emergency", arrival: ago(6) }),
      staffVisit({ visit: 3, number: "K002", arrival: ago(40) }),
    ];
    expect(numbers(byCallingOrder(visits, queues, tenOClock))).toEqual(["K002", "E001", "K001"]);
  });

  it("[C2] an appointment before its time comes after everybody who is due", () => {
    const visits = [
      staffVisit({ visit: 1, number: "T001", arrival: ago(50), servableSince: ago(-1) }),
      staffVisit({ visit: 2, number: "K001", arrival: ago(0) }),
    ];
    expect(numbers(byCallingOrder(visits, queues, tenOClock))).toEqual(["K001", "T001"]);
  });

  it("[C3] a tie goes to the earlier arrival, then to the lower number", () => {
    const at = { servableSince: ago(5), arrival: ago(5) };
    const visits = [
      staffVisit({ visit: 1, number: "K1000", ...at }),
      staffVisit({ visit: 2, number: "K999", ...at }),
      staffVisit({ visit: 3, number: "K998", ...at, arrival: ago(6) }),
    ];
    expect(numbers(byCallingOrder(visits, queues, tenOClock))).toEqual(["K998", "K999", "K1000"]);
  });

  it("parked and missed show the longest first", () => {
    const visits = [
      staffVisit({ visit: 1, number: "K001", since: 20 }),
      staffVisit({ visit: 2, number: "K002", since: 10 }),
    ];
    expect(numbers(bySince(visits))).toEqual(["K002", "K001"]);
  });
});
