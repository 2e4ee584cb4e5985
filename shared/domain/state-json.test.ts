import { describe, expect, it } from "vitest";
import { everyHistory, historyOffice } from "../testing/histories.ts";
import { intendedRequest } from "../testing/intended-request.ts";
import { acts } from "../testing/intents.ts";
import { plain } from "../testing/plain.ts";
import { runOffice } from "../testing/run-office.ts";
import { reviveOffice } from "./state-json.ts";

describe("a state as JSON", () => {
  it("[J3] comes back as it was", () => {
    everyHistory(({ state }) => {
      const revived = reviveOffice(plain(state));
      expect(plain(revived)).toEqual(plain(state));
      for (const [id, visit] of state.visits.entries()) {
        expect(revived.visits.get(id)).toEqual(visit);
        expect(revived.bySecret.get(visit.secret)).toBe(id);
      }
      for (const [code, id] of state.byCode.entries()) {
        expect(revived.byCode.get(code)).toBe(id);
      }
    });
  });

  it("[C3] [J3] decides as the state it was made from", () => {
    everyHistory(({ state, now }) => {
      const revived = reviveOffice(plain(state));
      // One run for each, so that both draw the same chance.
      const [runs, runsRevived] = [runOffice(historyOffice), runOffice(historyOffice)];
      for (const act of new Set(acts)) {
        for (const count of [0, 1, 2]) {
          const wish = { act, after: 0, counter: count, pick: count, other: count };
          const step = { request: intendedRequest(state, wish, now), at: now };
          const [expected] = runs.step(state, step);
          const [moment] = runsRevived.step(revived, step);
          expect(moment.decision).toEqual(expected.decision);
        }
      }
    }, 40);
  });
});
