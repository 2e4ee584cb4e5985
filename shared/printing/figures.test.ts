import { describe, expect, it } from "vitest";
import { hour, minute } from "../domain/instant.ts";
import { clockTime, dayAndTime, nameIn, waitText } from "./figures.ts";

const zone = "Europe/Berlin";

describe("figures on paper", () => {
  it("[T1] times are the office's wall clock, also across the change to summer time", () => {
    expect(clockTime(Date.UTC(2026, 2, 29, 0, 59), zone, "de")).toBe("01:59");
    expect(clockTime(Date.UTC(2026, 2, 29, 1, 0), zone, "de")).toBe("03:00");
    expect(dayAndTime(Date.UTC(2026, 11, 31, 23, 30), zone, "de")).toBe("Fr., 01.01.2027, 00:30");
  });

  it("Persian dates follow the office's calendar in Persian digits", () => {
    expect(dayAndTime(Date.UTC(2026, 10, 21, 8, 14), zone, "fa")).toContain("۲۰۲۶");
  });

  it.each([
    [11 * minute, 24 * minute, "10–25 Minuten"],
    [0, 2 * minute, "0–5 Minuten"],
    [0, 0, "0–5 Minuten"],
    [20 * minute, 20 * minute, "20 Minuten"],
    [100 * minute, 179 * minute, "100–180 Minuten"],
    [2.5 * hour, 3.2 * hour, "2–4 Stunden"],
  ])("[N4] a wait of %i to %i ms reads %s", (from, to, text) => {
    expect(waitText({ from, to }, "de")).toBe(text);
  });

  it("a name falls back to the base language, then to German", () => {
    expect(nameIn({ de: "Termin", en: "appointment" }, "de-simple")).toBe("Termin");
    expect(nameIn({ de: "Termin", en: "appointment" }, "en-GB")).toBe("appointment");
    expect(nameIn({ de: "Termin" }, "vi")).toBe("Termin");
  });
});
