import { describe, expect, it } from "vitest";
import { backDuty, backOn, handedOver, newestCase } from "../../../testing/case-requests.ts";
import { at, given } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { wallTime } from "../../../testing/wall-time.ts";

const nine = wallTime("09:00");
const ten = wallTime("10:00");
const scene = given(testOffice(), ...handedOver(nine), at(backDuty(), ten));
const file = newestCase(scene);
const cluster = { type: "SetCluster", urgency: 1, difficulty: 3, reason: "ill child" } as const;
const team = { type: "SetTeam", team: "infodesk", reason: "knows the family" } as const;
const byStaff = { kind: "staff" };

describe("the cluster of a case", () => {
  it("[K4] is changed by staff with a reason, and the team follows", () => {
    const set = scene.when(backOn(file, cluster), ten);
    set
      .thenHappened(
        { type: "CaseChanged", change: { kind: "clustered" }, noted: true },
        { type: "CaseChanged", change: { kind: "routed" }, noted: false },
      )
      .thenKept({ kind: "case-note", case: file.number, revision: 2, text: "ill child" })
      .thenAnswered({ kind: "case-changed", case: file.number, revision: 3 });
    expect(newestCase(set)).toMatchObject({
      cluster: { urgency: 1, difficulty: 3, because: { urgency: byStaff, difficulty: byStaff } },
      routing: { team: "urgent", because: { kind: "rule", rule: "urgent" } },
    });
    expect(set.state.worklists).toMatchObject({ work: [], urgent: [file.number] });
  });

  it("[K4] needs a reason", () => {
    scene
      .when(backOn(file, { ...cluster, reason: " " }), ten)
      .thenRefused({ code: "reason-needed" });
  });
});

describe("the team of a case", () => {
  it("[K5] is changed by staff with a reason, and nobody has the case there yet", () => {
    const mine = scene.when(backOn(file, { type: "AssignCase", to: "s03" }), ten);
    const moved = mine.when(backOn(newestCase(mine), team), ten);
    moved
      .thenHappened({ type: "CaseChanged", change: { kind: "routed" }, noted: true })
      .thenKept({ kind: "case-note", revision: 3, text: "knows the family" });
    expect(newestCase(moved)).toMatchObject({
      routing: { team: "infodesk", because: byStaff },
      assignee: null,
    });
    expect(moved.state.worklists).toMatchObject({ work: [], infodesk: [file.number] });
  });

  it("[K5] stays when the cluster changes later", () => {
    const moved = scene.when(backOn(file, team), ten);
    const clustered = moved.when(backOn(newestCase(moved), cluster), ten);
    clustered.thenHappened({ type: "CaseChanged", change: { kind: "clustered" } });
    expect(newestCase(clustered).routing.team).toBe("infodesk");
  });

  it("is one there is, for a reason", () => {
    scene
      .when(backOn(file, { ...team, team: "constructor" }), ten)
      .thenRefused({ code: "unknown-name", what: "constructor" });
    scene.when(backOn(file, { ...team, reason: "" }), ten).thenRefused({ code: "reason-needed" });
  });
});
