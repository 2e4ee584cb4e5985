import { describe, expect, it } from "vitest";
import {
  back,
  backDuty,
  backOn,
  handedOver,
  letter,
  newestCase,
  openFromPost,
} from "../../../testing/case-requests.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { system } from "../../../testing/requests.ts";
import { runOffice, type Step } from "../../../testing/run-office.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { noAnswers } from "../../cases/cluster.ts";
import type { Instant } from "../../instant.ts";

const office = testOffice();
const nine = wallTime("09:00");
const ten = wallTime("10:00");
const tend = system({ type: "TendCases" });
const at8 = (day: string) => wallTime("08:00", day);

/** A title that expires in 33 days: urgency 3, in three days 2, in 26 days 1. */
const titled = { answers: { ...noAnswers, titleExpires: "2026-12-26" } };
const opened = given(office, ...handedOver(nine, undefined, titled), at(backDuty(), ten));

describe("what time does to cases", () => {
  it("[K2] they come back on their day, by the system, and once", () => {
    const wait = { type: "WaitForCase", for: "authority", until: "2026-11-25" } as const;
    const scene = given(office, ...handedOver(nine), at(backDuty(), ten));
    const waiting = scene.when(backOn(newestCase(scene), wait), ten);
    waiting.when(tend, at8("2026-11-24")).thenHappened();
    const back = waiting.when(tend, wallTime("00:00", "2026-11-25"));
    back.thenHappened({ type: "CaseChanged", by: "system", change: { kind: "resumed" } });
    expect(newestCase(back).waiting).toBeNull();
    back.when(tend, at8("2026-11-26")).thenHappened();
  });

  it("[K2] what was asked for by a day comes back when that day is over", () => {
    const ask = { type: "AskForDocuments", until: "2026-11-25" } as const;
    const scene = given(office, ...handedOver(nine, ["passport"]), at(backDuty(), ten));
    const asked = scene.when(backOn(newestCase(scene), ask), ten);
    asked.when(tend, at8("2026-11-25")).thenHappened();
    asked
      .when(tend, wallTime("00:00", "2026-11-26"))
      .thenHappened({ type: "CaseChanged", change: { kind: "resumed" } });
  });

  it("[K4] they become more urgent as days pass, and go to the team that does urgent ones", () => {
    opened.when(tend, at8("2026-11-25")).thenHappened();
    const sooner = opened.when(tend, at8("2026-11-26"));
    sooner.thenHappened({ type: "CaseChanged", by: "system", change: { kind: "clustered" } });
    expect(newestCase(sooner)).toMatchObject({
      cluster: {
        urgency: 2,
        because: { urgency: { rule: "title-expires", fact: { kind: "title-expires", days: 30 } } },
      },
      routing: { team: "work" },
    });
    const soon = sooner.when(tend, at8("2026-12-19"));
    soon.thenHappened(
      { type: "CaseChanged", change: { kind: "clustered" } },
      { type: "CaseChanged", change: { kind: "routed" } },
    );
    expect(newestCase(soon)).toMatchObject({
      cluster: { urgency: 1 },
      routing: { team: "urgent", because: { kind: "rule", rule: "urgent" } },
    });
    expect(soon.state.worklists).toMatchObject({ work: [], urgent: [newestCase(soon).number] });
    soon.when(tend, at8("2026-12-22")).thenHappened();
  });

  it("[K4] [K5] what staff decided stays", () => {
    const cluster = { type: "SetCluster", urgency: 3, difficulty: 1, reason: "may stay" } as const;
    const ours = opened.when(backOn(newestCase(opened), cluster), ten);
    ours.when(tend, at8("2026-12-24")).thenHappened();
    const team = { type: "SetTeam", team: "infodesk", reason: "known there" } as const;
    const theirs = opened.when(backOn(newestCase(opened), team), ten);
    const later = theirs.when(tend, at8("2026-12-24"));
    later.thenHappened({ type: "CaseChanged", change: { kind: "clustered" } });
    expect(newestCase(later).routing.team).toBe("infodesk");
  });

  it("[K4] whoever only collects it is left in peace, and so is what is over", () => {
    movedTo("ready").when(tend, at8("2026-12-24")).thenHappened();
    movedTo("withdrawn").when(tend, at8("2026-12-24")).thenHappened();
  });

  it("[K5] a case whose team is no more goes to the one that has its service", () => {
    const work = office.teams["work"] ?? expect.unreachable("the test office has it");
    const { infodesk, urgent } = office.teams;
    const later = testOffice({
      teams: { ...(infodesk && { infodesk }), ...(urgent && { urgent }), newcomers: work },
    });
    const [moment] = runOffice(later).step(opened.state, { request: tend, at: ten });
    expect(moment.after.worklists).toMatchObject({
      work: [],
      newcomers: [newestCase(opened).number],
    });
  });

  it("[K5] a case whose team and service are both no more goes to the first team, until one has the service", () => {
    const { teams, services } = office;
    const { infodesk, work, urgent } = teams;
    const { commitment, study } = services;
    if (!infodesk || !work || !urgent || !commitment || !study) {
      expect.unreachable("the test office has them");
    }
    const without = runOffice(
      testOffice({ teams: { infodesk, urgent }, services: { commitment } }),
    );
    const [left] = without.step(opened.state, { request: tend, at: ten });
    expect(newestCase({ state: left.after }).routing).toEqual({
      team: "infodesk",
      because: { kind: "no-team" },
    });
    const duty = backDuty("s03", "infodesk");
    const [there] = without.step(left.after, { request: duty, at: ten });
    const next = back({ type: "TakeNextCase" });
    const [taken] = without.step(there.after, { request: next, at: ten });
    expect(taken.decision).toMatchObject({ accepted: true });
    const [again] = without.step(left.after, { request: tend, at: ten });
    expect(again.events).toEqual([]);

    const restored = runOffice(testOffice({ teams: { infodesk, work, urgent } }));
    const [home] = restored.step(left.after, { request: tend, at: ten });
    expect(newestCase({ state: home.after }).routing.team).toBe("work");
  });

  it("[K5] a case of somebody who has left goes back to the team", () => {
    const mine = opened.when(backOn(newestCase(opened), { type: "AssignCase", to: "s03" }), ten);
    const later = testOffice({ staff: { s01: { name: "Person 01" } } });
    const [moment] = runOffice(later).step(mine.state, { request: tend, at: ten });
    expect(moment.events).toMatchObject([{ change: { kind: "assigned" }, by: "system" }]);
    expect(newestCase({ state: moment.after }).assignee).toBeNull();
  });

  it("does so much at once, and the rest the next time", () => {
    const scene = given(office, at(backDuty(), nine), ...manyOpened(130));
    const first = scene.when(tend, at8("2026-12-19"));
    const second = first.when(tend, at8("2026-12-19"));
    const third = second.when(tend, at8("2026-12-19"));
    expect([first, second, third].map(urgentOnes)).toEqual([100, 130, 130]);
    third.thenHappened();
  });
});

/** Cases from letters, each with a title that expires on 2026-12-26. */
function manyOpened(count: number): readonly Step[] {
  const when: Instant = nine;
  return Array.from({ length: count }, (_, place) => [
    at(letter(`sticker-${place}`), when),
    at(openFromPost(place + 1, titled), when),
  ]).flat();
}

const urgentOnes = ({ state }: Pick<Scene, "state">) => state.worklists["urgent"]?.length ?? 0;

function movedTo(status: "ready" | "withdrawn"): Scene {
  const move = { type: "MoveCase", to: status, reason: "it is so" } as const;
  return opened.when(backOn(newestCase(opened), move), ten);
}
