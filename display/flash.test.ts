import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { attention, flash, flashStyle } from "./flash.ts";

test("[D2] a call flashes three times, under 3 Hz", () => {
  expect(flash.count).toBe(3);
  expect(flash.period).toBeGreaterThanOrEqual(400);
  expect(1_000 / flash.period).toBeLessThan(3);
});

test("[D2] the style sheet takes count and period from here, and has one bright phase a period", async () => {
  const css = await readFile(new URL("display.css", import.meta.url), "utf8");
  expect(css).toMatch(/flash var\(--flash-period\)[^;]*var\(--flash-count\)/);
  expect(css).not.toContain("infinite");
  const frames = /@keyframes flash \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? "";
  expect(frames.match(/%/g)).toHaveLength(3);
  expect(flashStyle["--flash-period"]).toBe(`${flash.period}ms`);
});

test("an announcement lasts at least as long as the flashes", () => {
  expect(attention).toBeGreaterThanOrEqual(flash.count * flash.period);
});

test("[D2] who asked for less motion sees a frame instead of flashes", async () => {
  const css = await readFile(new URL("display.css", import.meta.url), "utf8");
  const [, reduced] = css.split("@media (prefers-reduced-motion: reduce)");
  expect(reduced).toContain("animation: none");
  expect(reduced).toContain("outline");
});
