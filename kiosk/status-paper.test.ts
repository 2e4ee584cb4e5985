import { expect, test } from "vitest";
import type { SlipView } from "../shared/protocol/views.ts";
import { statusPaperOf } from "./status-paper.ts";

const unasked = { slip: null, trouble: null };
const asked = { slip: 3, trouble: null };
const slips = (state: SlipView["state"]): Record<string, SlipView> => ({
  3: { slip: 3, kind: "status", number: "", state, reason: null, at: 0 },
});

test.each([
  ["ready", "offered"],
  ["paper-low", "offered"],
  ["none", "not-needed"],
  ["paper-out", "none"],
  ["offline", "none"],
] as const)("[S3] printing with a printer that is %s: %s", (printer, paper) => {
  expect(statusPaperOf(unasked, { printer, slips: {} }, true)).toBe(paper);
});

test.each([
  ["ordered", "printing"],
  ["printing", "printing"],
  ["printed", "printed"],
  ["failed", "failed"],
  ["unknown", "unknown"],
] as const)("[S3] a slip that is %s is told as %s", (state, paper) => {
  const view = { printer: "ready", slips: slips(state) } as const;
  expect(statusPaperOf(asked, view, true)).toBe(paper);
});

test("[S3] while the connection is gone nothing is offered, and nothing promised", () => {
  const view = { printer: "ready", slips: slips("printing") } as const;
  expect(statusPaperOf(unasked, view, false)).toBe("none");
  expect(statusPaperOf(asked, view, false)).toBe("none");
  expect(statusPaperOf(asked, { ...view, slips: slips("printed") }, false)).toBe("printed");
});

test("[S3] a refusal is told whatever the printer says", () => {
  const refused = { slip: 3, trouble: { code: "status-printed-enough", times: 3 } } as const;
  expect(statusPaperOf(refused, { printer: "ready", slips: slips("failed") }, true)).toBe(
    "refused",
  );
});
