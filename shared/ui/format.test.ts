import { expect, test } from "vitest";
import { common } from "../i18n/common.ts";
import { minute } from "../domain/instant.ts";
import { clockTime, momentText, nameIn, waitText } from "./format.ts";
import { createI18n, type CommonT } from "./i18n.ts";

const words = (language: string): CommonT =>
  createI18n(language, { common }).getFixedT(language, "common");
const range = (from: number, to: number) => ({ from: from * minute, to: to * minute });

test.each([
  [null, "not known yet"],
  [range(0, 0), "It is your turn very soon"],
  [range(0, 5), "about 5 minutes"],
  [range(0, 20), "about 20 minutes"],
  [range(18, 33), "about 15 to 35 minutes"],
  [range(100, 150), "about 1½ to 2½ hours"],
  [range(20, 121), "about 2½ hours"],
])("a wait of %j reads %s: rounded outwards, no more precise than it is", (wait, text) => {
  expect(waitText(wait, words("en"))).toBe(text);
});

test("[T1] a clock shows the office's wall time, with Latin digits in every language", () => {
  const instant = Date.UTC(2026, 10, 21, 8, 5);
  expect(clockTime(instant, "Europe/Berlin", "ar")).toBe("09:05");
  expect(clockTime(instant, "Europe/Berlin", "de-simple")).toBe("09:05");
});

test("[T1] tomorrow is counted in midnights, also over the 25-hour day", () => {
  const saturdayEvening = Date.UTC(2026, 9, 24, 21, 30);
  const sundayEvening = Date.UTC(2026, 9, 25, 22, 30);
  const text = momentText(sundayEvening, saturdayEvening, "Europe/Berlin", "en", words("en"));
  expect(text).toBe("tomorrow at 23:30");
  const monday = Date.UTC(2026, 9, 26, 7);
  expect(momentText(monday, saturdayEvening, "Europe/Berlin", "de", words("de"))).toBe(
    "am Montag, 26. Oktober um 08:00 Uhr",
  );
});

test("a name falls back to the base language, then to German", () => {
  const names = { de: "Fragen", en: "Questions" };
  expect(nameIn(names, "de-simple")).toBe("Fragen");
  expect(nameIn(names, "en")).toBe("Questions");
  expect(nameIn(names, "fa")).toBe("Fragen");
});

test("Arabic counts people with its own plural forms", () => {
  const t = words("ar");
  expect(t("ahead", { count: 2 })).toBe("شخصان أمامك");
  expect(t("ahead", { count: 5 })).toContain("أشخاص");
  expect(t("ahead", { count: 0 })).toBe("لا أحد أمامك");
});
