import { describe, expect, it } from "vitest";
import { backDuty, backOn, handedOver, newestCase } from "../../../testing/case-requests.ts";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { wallTime } from "../../../testing/wall-time.ts";

const nine = wallTime("09:00");
const ten = wallTime("10:00");
const scene = given(testOffice(), ...handedOver(nine), at(backDuty(), ten));
const file = newestCase(scene);
const wait = { type: "WaitForCase", for: "authority", until: "2026-11-24" } as const;

describe("a case that waits", () => {
  it("[T1] comes back when the day begins at the office", () => {
    const until = wallTime("00:00", "2026-11-24");
    scene
      .when(backOn(file, wait), ten)
      .thenHappened({ type: "CaseChanged", change: { kind: "waits", for: "authority", until } });
  });

  it("waits for a day to come", () => {
    const today = { ...wait, until: "2026-11-23" };
    scene.when(backOn(file, today), ten).thenRefused({ code: "date-in-past" });
  });

  it("may come back before, if it waits at all", () => {
    scene
      .when(backOn(file, { type: "ResumeCase" }), ten)
      .thenRefused({ code: "case-waits-for-nothing" });
    const waiting = scene.when(backOn(file, wait), ten);
    const resumed = waiting.when(backOn(newestCase(waiting), { type: "ResumeCase" }), ten);
    resumed.thenHappened({ type: "CaseChanged", by: "back-office", change: { kind: "resumed" } });
    expect(newestCase(resumed).waiting).toBeNull();
  });
});

describe("a note of a case", () => {
  it("[P1] is kept in the deletable place, by the revision that made it", () => {
    const noted = scene.when(backOn(file, { type: "NoteCase", text: "asked for a copy" }), ten);
    noted
      .thenHappened({ type: "CaseChanged", change: { kind: "noted" }, noted: true })
      .thenKept({ kind: "case-note", case: file.number, revision: 2, text: "asked for a copy" });
    expect(JSON.stringify(noted.state)).not.toContain("asked for a copy");
  });
});
