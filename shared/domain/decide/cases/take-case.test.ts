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
import { counter } from "../../../testing/requests.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import { noAnswers } from "../../cases/cluster.ts";

const office = testOffice();
const nine = wallTime("09:00");
const ten = wallTime("10:00");
const tuesday = wallTime("08:00", "2026-11-24");
const duties = [at(backDuty("s02"), ten), at(backDuty("s03"), ten)];
const next = (staff: string) => back({ type: "TakeNextCase" }, staff);

/** Three cases of the team `work`; the second has a title that runs out first. */
const titled = { answers: { ...noAnswers, titleExpires: "2026-12-20" } };
const three = [
  ...handedOver(nine),
  ...handedOver(nine + 1),
  ...handedOver(nine + 2, undefined, titled),
];

/** Whoever has a case, the oldest case first. */
const holders = (scene: Scene) => casesOf(scene).map(({ assignee }) => assignee);

describe("taking cases", () => {
  it("[K5] gives the first of the team's worklist that nobody has, to each another", () => {
    const scene = given(office, ...three, ...duties);
    const first = scene.when(next("s03"), ten).thenHappened({
      type: "CaseChanged",
      by: "back-office",
      change: { kind: "assigned" },
      noted: false,
    });
    expect(holders(first)).toEqual([null, null, "s03"]);
    const [oldest] = casesOf(scene);
    const second = first.when(next("s02"), ten);
    second.thenAnswered({ kind: "case-changed", case: oldest?.number ?? "", revision: 2 });
    expect(holders(second)).toEqual(["s02", null, "s03"]);
    const none = second.when(next("s03"), ten).when(next("s03"), ten);
    none.thenRefused({ code: "no-open-case" });
  });

  it("[K5] passes over what waits until its day, and what is only to be collected", () => {
    const scene = given(office, ...handedOver(nine), ...duties);
    const wait = { type: "WaitForCase", for: "authority", until: "2026-11-24" } as const;
    const waiting = scene.when(backOn(newestCase(scene), wait), ten);
    waiting.when(next("s03"), ten).thenRefused({ code: "no-open-case" });
    waiting
      .when(backDuty("s03"), tuesday)
      .when(next("s03"), tuesday)
      .thenAnswered({ kind: "case-changed" });
    const ready = { type: "MoveCase", to: "ready", reason: "printed at once" } as const;
    const collected = scene.when(backOn(newestCase(scene), ready), ten);
    collected.when(next("s03"), ten).thenRefused({ code: "no-open-case" });
  });

  it("[U1] is for who is on back duty, and from the own team's list", () => {
    const scene = given(office, ...handedOver(nine), at(backDuty("s02", "urgent"), ten));
    scene.when(next("s02"), ten).thenRefused({ code: "no-open-case" });
    scene.when(next("s01"), ten).thenRefused({ code: "not-on-back-duty" });
    scene.when(next("constructor"), ten).thenRefused({ code: "not-on-back-duty" });
    const off = counter("c3", { type: "TakeDuty", staff: "s02", duty: { kind: "off" } });
    scene.when(off, ten).when(next("s02"), ten).thenRefused({ code: "not-on-back-duty" });
  });
});

describe("handing cases on", () => {
  const scene = given(office, ...handedOver(nine), ...duties);
  const file = newestCase(scene);

  it("[K5] takes, hands on and gives back, and says nothing new when it is so already", () => {
    const mine = scene.when(backOn(file, { type: "AssignCase", to: "s03" }), ten);
    expect(newestCase(mine).assignee).toBe("s03");
    const yours = mine.when(backOn(newestCase(mine), { type: "AssignCase", to: "s02" }), ten);
    expect(newestCase(yours).assignee).toBe("s02");
    const again = backOn(newestCase(yours), { type: "AssignCase", to: "s02" });
    yours.when(again, ten).thenHappened().thenAnswered({ kind: "case-changed", revision: 3 });
    const free = yours.when(backOn(newestCase(yours), { type: "AssignCase", to: null }), ten);
    expect(newestCase(free).assignee).toBeNull();
  });

  it("[K2] the timeline says to whom it went, and that it was given back", () => {
    const yours = scene.when(backOn(file, { type: "AssignCase", to: "s02" }), ten);
    const free = yours.when(backOn(newestCase(yours), { type: "AssignCase", to: null }), ten);
    const next = free.when(back({ type: "TakeNextCase" }), ten);
    expect(newestCase(next).history.slice(1)).toMatchObject([
      { what: { kind: "assigned", to: "s02" } },
      { what: { kind: "assigned", to: null } },
      { what: { kind: "assigned", to: "s03" } },
    ]);
  });

  it("[W1] two who take the same case at once: the later is told what changed", () => {
    const mine = backOn(file, { type: "AssignCase", to: "s03" }, "s03");
    const yours = backOn(file, { type: "AssignCase", to: "s02" }, "s02");
    const taken = scene.when(mine, ten).when(yours, ten);
    taken.thenRefused({ code: "case-changed", revision: 2, changes: 1 });
    expect(newestCase(taken).assignee).toBe("s03");
  });

  it("names people and cases there are", () => {
    const nobody = backOn(file, { type: "AssignCase", to: "constructor" });
    scene.when(nobody, ten).thenRefused({ code: "unknown-name", what: "constructor" });
    const unknown = { number: "2026-999999-0", revision: 1 };
    scene
      .when(backOn(unknown, { type: "AssignCase", to: "s03" }), ten)
      .thenRefused({ code: "case-unknown" });
  });
});
