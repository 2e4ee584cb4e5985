import { describe, expect, it } from "vitest";
import type { CaseStatus } from "../../cases/steps.ts";
import { nearestLegalDate } from "../../cases/worklist.ts";
import { backDuty, backOn, handedOver, newestCase } from "../../../testing/case-requests.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { wallTime } from "../../../testing/wall-time.ts";

const office = testOffice();
const nine = wallTime("09:00");
const ten = wallTime("10:00");
const incomplete = given(office, ...handedOver(nine, ["passport"]), at(backDuty(), ten));
const complete = given(office, ...handedOver(nine), at(backDuty(), ten));

const found = (document: string, state: "received" | "missing") =>
  ({ document, finding: { state } }) as const;
const check = (scene: Scene, ...findings: readonly ReturnType<typeof found>[]) =>
  scene.when(backOn(newestCase(scene), { type: "CheckDocuments", findings, conditions: [] }), ten);
const move = (scene: Scene, to: CaseStatus) =>
  scene.when(backOn(newestCase(scene), { type: "MoveCase", to }), ten);

describe("checking documents in the back office", () => {
  it("[K3] makes a case complete with the last document that was missing, and the law's clock starts", () => {
    const photo = check(incomplete, found("photo", "received"));
    photo.thenHappened({ type: "CaseChanged", change: { kind: "checked", missing: 2 } });
    expect(newestCase(photo)).toMatchObject({ status: "incomplete", completeSince: null });
    const all = check(photo, found("insurance", "received"));
    expect(newestCase(all)).toMatchObject({
      status: "complete",
      completeSince: ten,
      documentsUntil: null,
    });
  });

  it("[K3] makes it incomplete again when one is missing after all", () => {
    const without = check(complete, found("photo", "missing"));
    expect(newestCase(without)).toMatchObject({ status: "incomplete", completeSince: null });
    expect(newestCase(without).documentsUntil).toBeGreaterThan(ten);
  });

  it("[K2] changes no step from the review on", () => {
    const reviewed = move(complete, "in-review");
    const checked = check(reviewed, found("photo", "missing"));
    expect(newestCase(checked)).toMatchObject({ status: "in-review" });
  });

  it("[K3] in the review too, the law's clock stops with a document that is missing and starts anew with it", () => {
    const without = check(move(complete, "in-review"), found("photo", "missing"));
    expect(newestCase(without).completeSince).toBeNull();
    expect(nearestLegalDate(newestCase(without))).toBe(Infinity);
    const again = check(without, found("photo", "received"));
    expect(newestCase(again)).toMatchObject({ status: "in-review", completeSince: ten });
  });

  it("[K3] after the decision no document makes a difference to it", () => {
    const decided = move(move(complete, "in-review"), "decided");
    const checked = check(decided, found("photo", "missing"));
    expect(newestCase(checked)).toMatchObject({ status: "decided", completeSince: nine });
  });

  it("knows its documents and conditions, and only cases that are open", () => {
    check(complete, found("constructor", "received")).thenRefused({ code: "document-unknown" });
    const file = newestCase(complete);
    const strange = { type: "CheckDocuments", findings: [], conditions: ["constructor"] } as const;
    complete
      .when(backOn(file, strange), ten)
      .thenRefused({ code: "unknown-name", what: "constructor" });
    const gone = { type: "MoveCase", to: "withdrawn", reason: "went home" } as const;
    const over = complete.when(backOn(file, gone), ten);
    check(over, found("photo", "missing")).thenRefused({ code: "case-step-impossible" });
  });
});

describe("asking for documents", () => {
  const person = {
    pseudonym: "record-17",
    name: "Visitor 17",
    email: "visitor17@example.org",
    fileNumber: null,
  };
  const ask = { type: "AskForDocuments", until: "2026-12-24" } as const;
  const lastMinute = wallTime("23:59", "2026-12-24");

  it("[K2] the case waits for what is missing until the end of the day, and the visitor is told once", () => {
    const scene = given(
      office,
      ...handedOver(nine, ["passport"], { person, mail: true, language: "ar" }),
      at(backDuty(), ten),
    );
    const { number, code } = newestCase(scene);
    const asked = scene.when(backOn(newestCase(scene), ask), ten);
    asked
      .thenHappened({
        type: "CaseChanged",
        change: { kind: "asked-for-documents", until: lastMinute },
      })
      .thenMailed({
        cause: `documents-missing:${number}:2`,
        person: "record-17",
        language: "ar",
        content: {
          kind: "documents-missing",
          case: number,
          code,
          service: "study",
          missing: ["photo", "insurance", "travel-insurance"],
          until: lastMinute,
        },
      });
    expect(newestCase(asked)).toMatchObject({
      status: "incomplete",
      documentsUntil: lastMinute,
      waiting: { for: "documents", until: lastMinute },
    });
  });

  it("[K2] brings a case back from the review, which is no longer complete", () => {
    const reviewed = check(move(complete, "in-review"), found("photo", "missing"));
    const asked = reviewed.when(backOn(newestCase(reviewed), ask), ten).thenMailed();
    expect(newestCase(asked)).toMatchObject({ status: "incomplete", completeSince: null });
  });

  it("needs something missing, a day that is not over, and a case not yet decided", () => {
    complete.when(backOn(newestCase(complete), ask), ten).thenRefused({ code: "nothing-missing" });
    const yesterday = { ...ask, until: "2026-11-22" };
    incomplete
      .when(backOn(newestCase(incomplete), yesterday), ten)
      .thenRefused({ code: "date-in-past" });
    const today = { ...ask, until: "2026-11-23" };
    incomplete
      .when(backOn(newestCase(incomplete), today), ten)
      .thenAnswered({ kind: "case-changed" });
    const reviewed = check(move(complete, "in-review"), found("photo", "missing"));
    const decided = move(reviewed, "decided");
    decided
      .when(backOn(newestCase(decided), ask), ten)
      .thenRefused({ code: "case-step-impossible" });
  });
});
