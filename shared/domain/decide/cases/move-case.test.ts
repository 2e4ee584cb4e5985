import { describe, expect, it } from "vitest";
import {
  back,
  backDuty,
  backOn,
  casesOf,
  handedOver,
  newestCase,
} from "../../../testing/case-requests.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import type { CaseStatus } from "../../cases/steps.ts";

const office = testOffice();
const nine = wallTime("09:00");
const ten = wallTime("10:00");
const person = {
  pseudonym: "record-17",
  name: "Visitor 17",
  email: "visitor17@example.org",
  fileNumber: null,
};
const complete = given(
  office,
  ...handedOver(nine, undefined, { person, mail: true }),
  at(backDuty(), ten),
);

const move = (scene: Scene, to: CaseStatus, reason?: string) =>
  scene.when(backOn(newestCase(scene), { type: "MoveCase", to, reason }), ten);

const seen = (scene: Scene) =>
  casesOf(scene).map(({ number, revision }) => ({ case: number, revision }));

const steps = ["in-review", "decided", "in-production", "ready", "closed"] as const;

describe("the steps of a case", () => {
  it("[K2] go from complete to closed, each with its time and role", () => {
    const closed = steps.reduce<Scene>((scene, to) => move(scene, to), complete);
    expect(newestCase(closed)).toMatchObject({ status: "closed", since: ten });
    expect(newestCase(closed).history.slice(1)).toEqual(
      steps.map((to, place) => ({
        at: ten,
        by: "back-office",
        what: { kind: "moved", to, skipped: false },
        revision: place + 2,
        noted: false,
      })),
    );
    expect(closed.state.worklists["work"]).toEqual([]);
  });

  it("[K2] are skipped only with a reason, and are marked as skipped", () => {
    move(complete, "ready").thenRefused({ code: "reason-needed" });
    move(complete, "ready", "  ").thenRefused({ code: "reason-needed" });
    const { number } = newestCase(complete);
    move(complete, "ready", "printed while they waited")
      .thenHappened({
        type: "CaseChanged",
        change: { kind: "moved", to: "ready", skipped: true },
        noted: true,
      })
      .thenKept({
        kind: "case-note",
        case: number,
        revision: 2,
        text: "printed while they waited",
      });
  });

  it.each(["withdrawn", "rejected", "passed-on"] as const)(
    "[K2] end as %s from any open step, with a reason, and then for good",
    (end) => {
      move(complete, end).thenRefused({ code: "reason-needed" });
      const ended = move(complete, end, "it is so");
      ended.thenHappened({
        type: "CaseChanged",
        change: { kind: "moved", to: end, skipped: false },
      });
      move(ended, "closed", "again").thenRefused({ code: "case-step-impossible" });
    },
  );

  it("[K3] become complete or incomplete by the checklist alone", () => {
    const received = given(office, ...handedOver(nine, ["passport"]), at(backDuty(), ten));
    for (const to of ["complete", "incomplete", "received", "in-review"] as const) {
      move(received, to, "by hand").thenRefused({ code: "case-step-impossible" });
    }
    move(complete, "incomplete", "by hand").thenRefused({ code: "case-step-impossible" });
  });

  it("[K2] the visitor is told once that it is ready, if they want mails", () => {
    const made = ["in-review", "decided", "in-production"] as const;
    const produced = made.reduce<Scene>((scene, to) => move(scene, to).thenMailed(), complete);
    const { number, code } = newestCase(complete);
    move(produced, "ready").thenMailed({
      cause: `ready:${number}:5`,
      person: "record-17",
      language: "de",
      content: { kind: "ready", case: number, code, service: "study", missing: [] },
    });
    const silent = given(office, ...handedOver(nine), at(backDuty(), ten));
    move(silent, "ready", "at once").thenMailed();
  });

  it("[K2] a case that goes on waits for nothing more", () => {
    const wait = { type: "WaitForCase", for: "authority", until: "2026-11-30" } as const;
    const waiting = complete.when(backOn(newestCase(complete), wait), ten);
    expect(newestCase(move(waiting, "in-review")).waiting).toBeNull();
  });
});

describe("many cases at once", () => {
  const two = given(
    office,
    ...handedOver(nine, undefined, { person, mail: true }),
    ...handedOver(nine),
    at(backDuty(), ten),
  );
  const all = (to: CaseStatus, cases = seen(two)) => back({ type: "MoveCases", cases, to });

  it("[K2] go the same next step, and each visitor is told", () => {
    const reviewed = two.when(all("in-review"), ten).thenAnswered({ kind: "done" });
    expect(casesOf(reviewed).map(({ status }) => status)).toEqual(["in-review", "in-review"]);
    const to = (scene: Scene, step: CaseStatus) => scene.when(all(step, seen(scene)), ten);
    to(to(to(reviewed, "decided"), "in-production"), "ready").thenMailed({
      content: { kind: "ready" },
    });
  });

  it("[K2] none goes when one cannot or needs a reason, and each that hinders is named with why", () => {
    const [first = "", second = ""] = seen(two).map((each) => each.case);
    const apart = move(two, "in-review");
    apart
      .when(all("decided", seen(apart)), ten)
      .thenRefused({ code: "cases-hindered", cases: [{ case: first, why: "reason-needed" }] });
    two.when(all("complete"), ten).thenRefused({
      code: "cases-hindered",
      cases: [first, second].map((each) => ({ case: each, why: "case-step-impossible" })),
    });
    const strange = { case: "2026-999999-0", revision: 1 };
    two.when(all("in-review", [strange, ...seen(two), strange]), ten).thenRefused({
      code: "cases-hindered",
      cases: [{ case: "2026-999999-0", why: "case-unknown" }],
    });
  });

  it("[W1] none goes when one has changed meanwhile", () => {
    const note = { type: "NoteCase", text: "called" } as const;
    const noted = two.when(backOn(newestCase(two), note), ten);
    const { number } = newestCase(two);
    noted
      .when(all("in-review"), ten)
      .thenRefused({ code: "cases-hindered", cases: [{ case: number, why: "case-changed" }] });
  });

  it("[K2] one that is named twice goes one step", () => {
    const [first] = seen(two);
    const twice = first === undefined ? [] : [first, first];
    two.when(all("in-review", twice), ten).thenHappened({ type: "CaseChanged" });
  });
});
