import { describe, expect, it } from "vitest";
import { addDays, dateAt, firstShown, fullDate, mondayOf } from "./calendar.ts";

describe("[T1] the office's calendar", () => {
  it("a date is the office's, whatever the device's zone", () => {
    const lateInBerlin = Date.UTC(2026, 10, 22, 23, 30);
    expect(dateAt(lateInBerlin, "Europe/Berlin")).toBe("2026-11-23");
    expect(dateAt(lateInBerlin, "UTC")).toBe("2026-11-22");
  });

  it("days follow each other over changes of clocks, months and years", () => {
    expect(addDays("2026-03-28", 1)).toBe("2026-03-29");
    expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    expect(addDays("2026-10-25", -1)).toBe("2026-10-24");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  it("a week is shown from its Monday", () => {
    expect(mondayOf("2026-11-23")).toBe("2026-11-23");
    expect(mondayOf("2026-11-29")).toBe("2026-11-23");
    expect(firstShown("2026-11-26", "week")).toBe("2026-11-23");
    expect(firstShown("2026-11-26", "day")).toBe("2026-11-26");
  });

  it("a date is written with its own weekday", () => {
    expect(fullDate("2026-11-23", "de")).toBe("Montag, 23. November 2026");
  });
});
