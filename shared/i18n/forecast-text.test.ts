import { expect, test } from "vitest";
import { day } from "../domain/instant.ts";
import { forecastText } from "./forecast-text.ts";

const at = Date.UTC(2026, 10, 21, 8, 14);
const reading = { at, complete: true, zone: "Europe/Berlin", language: "de" };
const published = { basis: "published", time: { from: 6, to: 8, unit: "weeks" } } as const;
const measured = { basis: "cases", count: 34, from: at + 40 * day, to: at + 61 * day } as const;

const rangeOf = (complete: boolean) =>
  forecastText(measured, { ...reading, complete }).range.replaceAll("\u00A0", " ");

test.each([
  [6, 8, "weeks", "de", "6–8 Wochen ab dem vollständigen Antrag"],
  [6, 6, "weeks", "en", "6 weeks from the complete application"],
  [12, 36, "months", "de-simple", "12–36 Monate ab dem vollständigen Antrag"],
  [6, 8, "weeks", "ar", "6–8 أسابيع من اكتمال الطلب"],
  [0, 0, "weeks", "de", "beim selben Besuch"],
  [6, 8, "weeks", "vi", "6–8 weeks from the complete application"],
] as const)("[K6] %i to %i published %s in %s read %s", (from, to, unit, language, range) => {
  const forecast = { basis: "published", time: { from, to, unit } } as const;
  expect(forecastText(forecast, { ...reading, language }).range.replaceAll("\u00A0", " ")).toBe(
    range,
  );
});

test("[K6] says whether it was measured, and on how many cases", () => {
  expect(forecastText(published, reading).basis).toContain("veröffentlichte Bearbeitungszeit");
  expect(forecastText(measured, reading).basis).toContain("34 ähnliche Anträge");
});

test("[K6] measured: dates once it is complete, weeks from then on while it is not", () => {
  expect(rangeOf(true)).toBe("fertig zwischen 31. Dezember 2026 und 21. Januar 2027");
  expect(rangeOf(false)).toBe("6–9 Wochen ab dem vollständigen Antrag");
});

test("[K6] no day that is over is promised", () => {
  const late = { ...measured, from: at - 20 * day, to: at - day };
  expect(forecastText(late, reading).range).toBe("länger als üblich");
  const begun = forecastText({ ...late, to: at + day }, reading).range;
  expect(begun).toBe("fertig zwischen 21. November 2026 und 22. November 2026");
});
