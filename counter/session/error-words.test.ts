import { describe, expect, it } from "vitest";
import { common } from "../../shared/i18n/common.ts";
import { counter } from "../../shared/i18n/counter.ts";
import { createI18n } from "../../shared/ui/i18n.ts";
import { staffErrorText } from "./error-words.ts";

const words = createI18n("de", { common, counter });

const hindered = (count: number) => ({
  code: "cases-hindered" as const,
  cases: Array.from({ length: count }, (_, index) => ({
    case: `2026-00000${index + 1}-0`,
    why: index === 0 ? ("case-changed" as const) : ("case-step-impossible" as const),
  })),
});
const said = (count: number) =>
  staffErrorText(
    hindered(count),
    10_000,
    words.getFixedT("de", "counter"),
    words.getFixedT("de", "common"),
  );

describe("cases that hinder others", () => {
  it("[K2] are named, each with why", () => {
    expect(said(2)).toBe(
      "Nichts wurde geändert. Diese Vorgänge können den Schritt nicht gehen: " +
        "2026-000001-0 (inzwischen geändert), 2026-000002-0 (Schritt nicht möglich).",
    );
  });

  it("[K2] are counted beyond what anybody reads", () => {
    expect(said(9)).toMatch(/2026-000006-0 \(Schritt nicht möglich\), 3 weitere\.$/);
  });
});
