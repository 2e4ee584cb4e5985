import { describe, expect, it } from "vitest";
import { everyHistory } from "../testing/histories.ts";
import { ticketNumber } from "./ticket-number.ts";

describe("ticket numbers", () => {
  it("[N1] the first of a day is 001", () => {
    expect(ticketNumber("K", 1)).toBe("K001");
  });

  it("[N1] 1000 follows 999", () => {
    expect(ticketNumber("K", 999)).toBe("K999");
    expect(ticketNumber("K", 1000)).toBe("K1000");
  });

  it("[N1] no number is used twice on a day, and none is left out, whatever happens", () => {
    everyHistory(({ moments }) => {
      let given = new Map<string, string[]>();
      for (const event of moments.flatMap(({ events }) => events)) {
        if (event.type === "DayTurned") given = new Map();
        if (event.type !== "TicketIssued") continue;
        const { queue, number } = event.visit;
        given.set(queue, [...(given.get(queue) ?? []), number]);
        const letter = { clearing: "K", emergency: "E", appointments: "T" }[queue] ?? "?";
        const expected = given.get(queue)?.map((_, i) => letter + `${i + 1}`.padStart(3, "0"));
        expect(given.get(queue)).toEqual(expected);
      }
    });
  });

  it("[N1] [N5] a visit's id and secret are never given twice, not even on another day", () => {
    everyHistory(({ moments }) => {
      const issued = moments
        .flatMap(({ events }) => events)
        .filter((event) => event.type === "TicketIssued");
      expect(new Set(issued.map(({ visit }) => visit.id)).size).toBe(issued.length);
      expect(new Set(issued.map(({ visit }) => visit.secret)).size).toBe(issued.length);
    });
  });
});
