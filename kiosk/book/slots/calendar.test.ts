import { describe, expect, it } from "vitest";
import { dayToShow, monthsOf, nextFree, partsOfDay, withMarked } from "./calendar.ts";

const zone = "Europe/Berlin";
const at = (iso: string) => Date.parse(iso);
const eight = at("2026-11-30T08:00+01:00");
const days = [
  { day: "2026-11-29", free: [] },
  { day: "2026-11-30", free: [eight, at("2026-11-30T12:00+01:00")] },
  { day: "2026-12-01", free: [at("2026-12-01T11:45+01:00")] },
];

describe("[B1] the calendar of free slots", () => {
  it("has the months of the window, with weeks from Monday and none that are outside", () => {
    const months = monthsOf(days);
    expect(months.map(({ month, free }) => [month, free])).toEqual([
      ["2026-11", 2],
      ["2026-12", 1],
    ]);
    const [november, december] = months;
    // The 29th is a Sunday, the 30th the Monday after it.
    expect(november?.weeks.map((week) => week.map((cell) => cell?.date.slice(8) ?? ""))).toEqual([
      ["23", "24", "25", "26", "27", "28", "29"],
      ["30", "", "", "", "", "", ""],
    ]);
    expect(december?.weeks).toHaveLength(1);
    expect(december?.weeks[0]?.[0]).toBeNull();
    expect(december?.weeks[0]?.[1]).toEqual({ date: "2026-12-01", free: days[2]?.free });
  });

  it("tells a date of the window without free slots from one outside", () => {
    const cells = monthsOf(days)[0]?.weeks.flat() ?? [];
    expect(cells.find((cell) => cell?.date === "2026-11-29")?.free).toEqual([]);
    expect(cells.find((cell) => cell?.date === "2026-11-28")?.free).toBeNull();
  });

  it("shows the next free slot first, and a chosen date as long as it is in the window", () => {
    expect(nextFree(days)).toEqual({ day: "2026-11-30", at: eight });
    expect(dayToShow(days, null)).toBe("2026-11-30");
    expect(dayToShow(days, "2026-12-01")).toBe("2026-12-01");
    expect(dayToShow(days, "2027-01-01")).toBe("2026-11-30");
  });

  it("knows when everything is full", () => {
    const full = days.map(({ day }) => ({ day, free: [] }));
    expect(nextFree(full)).toBeNull();
    expect(nextFree([])).toBeNull();
    expect(dayToShow([], null)).toBeNull();
  });

  it("parts a day at noon by the office's clock, also on the days when clocks change", () => {
    expect(partsOfDay(days[1]?.free ?? [], zone).map(({ part }) => part)).toEqual([
      "morning",
      "afternoon",
    ]);
    expect(partsOfDay([at("2026-10-25T11:59+01:00")], zone)[0]?.part).toBe("morning");
    expect(partsOfDay([at("2026-03-29T12:00+02:00")], zone)[0]?.part).toBe("afternoon");
  });

  it("keeps a slot in its place that was taken meanwhile, on its date only", () => {
    const nine = at("2026-11-30T09:00+01:00");
    const other = at("2026-12-01T09:00+01:00");
    const free = days[1]?.free ?? [];
    expect(withMarked(free, [nine, other, eight], "2026-11-30", zone)).toEqual([
      eight,
      nine,
      free[1],
    ]);
  });
});
