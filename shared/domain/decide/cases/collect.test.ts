import { describe, expect, it } from "vitest";
import { backOn, newestCase } from "../../../testing/case-requests.ts";
import { cameBack, moved, served } from "../../../testing/cases.ts";
import { given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { counter, handingOver } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { minute, second } from "../../instant.ts";

const eight = wallTime("08:00");
const nine = wallTime("09:00");
const documents = ["passport", "photo", "insurance"];

/** A visitor at counter 1 with the code of a case that is ready. */
function collecting() {
  const handed = given(testOffice(), ...served("c1", eight)).when(
    counter("c1", handingOver(documents)),
    eight + minute,
  );
  return cameBack(moved(handed, "ready", eight + 2 * minute), "c1", nine);
}

const done = counter("c1", { type: "Finish", outcome: "done" });

describe("a card that is handed out", () => {
  it("[K7] closes its case with the visit", () => {
    const finished = collecting().when(done, nine);
    const { status, history } = newestCase(finished);
    expect(status).toBe("closed");
    expect(history.at(-1)).toMatchObject({ by: "front-office", what: { to: "closed" } });
  });

  it("[K2] [S1] leaves nothing that the case waits for", () => {
    const back = collecting();
    const wait = { type: "WaitForCase", for: "documents", until: "2026-12-01" } as const;
    const waiting = back.when(backOn(newestCase(back), wait), nine);
    expect(newestCase(waiting).waiting).not.toBeNull();
    expect(newestCase(waiting.when(done, nine)).waiting).toBeNull();
  });

  it("[K7] leaves it ready when the visitor has left", () => {
    const left = collecting().when(counter("c1", { type: "Finish", outcome: "left" }), nine);
    expect(newestCase(left).status).toBe("ready");
  });

  it("[C9] is ready again when the finish is taken back, and counts once for the forecast", () => {
    const before = collecting();
    const undone = before.when(done, nine).when(counter("c1", { type: "Undo" }), nine + 5 * second);
    expect(newestCase(undone).status).toBe("ready");
    expect(undone.state.closedTimes).toEqual(before.state.closedTimes);
    expect(newestCase(undone.when(done, nine + minute)).status).toBe("closed");
  });
});
