import { describe, expect, it } from "vitest";
import { everyHistory, historyOffice } from "../testing/histories.ts";
import { intendedRequest } from "../testing/intended-request.ts";
import { acts } from "../testing/intents.ts";
import { plain } from "../testing/plain.ts";
import { plansOf, runOffice } from "../testing/run-office.ts";
import { reviveOffice } from "./state-json.ts";

describe("a state as JSON", () => {
  it("[J3] comes back as it was", () => {
    everyHistory(({ state }) => {
      const revived = reviveOffice(plain(state));
      expect(plain(revived)).toEqual(plain(state));
      const found = [...state.visits.entries()].map(([id, { secret }]) => [
        revived.visits.get(id),
        revived.bySecret.get(secret),
      ]);
      expect(found).toEqual([...state.visits.entries()].map(([id, visit]) => [visit, id]));
    });
  });

  it("[C3] [J3] decides as the state it was made from", () => {
    const plans = plansOf(historyOffice);
    everyHistory(({ state, now }) => {
      const revived = reviveOffice(plain(state));
      // One run for each, so that both draw the same chance.
      const [runs, runsRevived] = [
        runOffice(historyOffice, plans),
        runOffice(historyOffice, plans),
      ];
      for (const act of new Set(acts)) {
        for (const count of [0, 1, 2]) {
          const wish = { act, after: 0, counter: count, pick: count, other: count };
          const step = { request: intendedRequest(state, wish, now), at: now };
          const [expected] = runs.step(state, step);
          const [moment] = runsRevived.step(revived, step);
          expect(moment.decision).toEqual(expected.decision);
        }
      }
    }, 30);
  });
});
