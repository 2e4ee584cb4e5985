import { expect, it } from "vitest";
import type { SlipView } from "../../shared/protocol/views.ts";
import { canPrintAgain, lastTry, slipsToShow } from "./slip-list.ts";

const slip = (id: number, state: SlipView["state"]): SlipView => ({
  slip: id,
  kind: "handover",
  number: `K00${id}`,
  state,
  reason: null,
  at: id,
});

it("slips in trouble stay on top however many follow", () => {
  const slips = [
    slip(1, "failed"),
    slip(2, "unknown"),
    ...[3, 4, 5, 6].map((n) => slip(n, "printed")),
  ];
  const shown = slipsToShow(Object.fromEntries(slips.map((each) => [each.slip, each])));
  expect(shown.map((each) => each.slip)).toEqual([2, 1, 6, 5]);
});

it("a slip under way cannot be printed again, an ended one can", () => {
  const states = ["ordered", "printing", "printed", "failed", "unknown"] as const;
  expect(states.filter((state) => canPrintAgain({ state }))).toEqual([
    "printed",
    "failed",
    "unknown",
  ]);
});

it("[S-1] the last try at a slip is its newest copy, not that of another", () => {
  const [failed, copy] = [slip(1, "failed"), { ...slip(3, "printed"), number: "K001" }];
  const slips = { "1": failed, "2": slip(2, "printed"), "3": copy };
  expect(lastTry(slips, 1)).toBe(copy);
  expect(lastTry({ "1": failed }, 1)).toBe(failed);
  expect(lastTry(slips, 4)).toBeUndefined();
});
