import { describe, expect, it } from "vitest";
import { dayText, daysUntil, nearness } from "./deadlines.ts";

const berlin = "Europe/Berlin";
const at = (text: string) => Date.parse(text);

describe("legal dates", () => {
  it("[T1] count midnights of the office, not hours", () => {
    const lateEvening = at("2026-11-23T22:30:00Z");
    expect(daysUntil(at("2026-11-23T23:30:00Z"), lateEvening, berlin)).toBe(1);
    expect(daysUntil(at("2026-11-23T08:00:00Z"), lateEvening, berlin)).toBe(0);
    expect(daysUntil(at("2026-11-20T08:00:00Z"), lateEvening, berlin)).toBe(-3);
  });

  it("[T1] count the long day of autumn once", () => {
    expect(daysUntil(at("2026-10-26T00:00:00Z"), at("2026-10-24T12:00:00Z"), berlin)).toBe(2);
  });

  it("[K4] are near within a week and soon within 30 days", () => {
    expect([-1, 0, 7, 8, 30, 31].map(nearness)).toEqual([
      "over",
      "near",
      "near",
      "soon",
      "soon",
      "far",
    ]);
  });

  it("are written by the office's calendar", () => {
    expect(dayText(at("2026-11-23T23:30:00Z"), berlin, "de")).toBe("24.11.2026");
  });
});
