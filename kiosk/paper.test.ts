import { expect, test } from "vitest";
import type { SlipView } from "../shared/protocol/views.ts";
import { paperOf, slipLost } from "./paper.ts";

const slips = (state: SlipView["state"]): Record<string, SlipView> => ({
  3: { slip: 3, kind: "ticket", number: "K007", state, reason: null, at: 0 },
});

test.each([
  ["ordered", false],
  ["printing", false],
  ["printed", false],
  ["failed", true],
  ["unknown", true],
] as const)("with a slip %s the number must be photographed: %s", (state, lost) => {
  expect(slipLost(paperOf(3, slips(state)))).toBe(lost);
});

test("a kiosk that prints nothing asks for a photograph at once", () => {
  expect(slipLost(paperOf(null, {}))).toBe(true);
});

test("a slip that the view does not list yet is on its way", () => {
  expect(paperOf(3, {})).toBe("printing");
});
