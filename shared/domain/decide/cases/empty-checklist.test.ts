import { describe, expect, it } from "vitest";
import { backDuty, backOn, handedOver, newestCase } from "../../../testing/case-requests.ts";
import { at, given, type Scene } from "../../../testing/given.ts";
import { testOffice } from "../../../testing/office.ts";
import { counter, handingOver } from "../../../testing/requests.ts";
import { andThen, served } from "../../../testing/cases.ts";
import { wallTime } from "../../../testing/wall-time.ts";
import type { OfficeDefinition } from "../../definition.ts";

const nine = wallTime("09:00");
const ten = wallTime("10:00");
const later = wallTime("11:00");
const office = testOffice();

/** The office when it did not say yet what it asks for. */
function officeBefore(): OfficeDefinition {
  const { study, ...others } = office.services;
  if (study === undefined) throw new Error("the test office has no study");
  const checklist = { version: 0, items: [] };
  return { ...office, services: { ...others, study: { ...study, checklist } } };
}

/** A case that began then, seen by the office of today. */
function begunEmpty(): Scene {
  const before = given(officeBefore(), ...handedOver(nine, []), at(backDuty(), ten));
  return before.under(office);
}

const brought = (document: string) => ({ document, finding: { state: "received" } }) as const;

describe("a case that began with an empty checklist", () => {
  it("[K3] starts with its service's list of today when the back office checks it", () => {
    const check = {
      type: "CheckDocuments",
      findings: [brought("passport")],
      conditions: [],
    } as const;
    const scene = begunEmpty();
    expect(newestCase(scene).checklist.items).toEqual([]);
    const checked = scene.when(backOn(newestCase(scene), check), later);
    checked.thenHappened({ type: "CaseChanged", change: { kind: "checked", missing: 3 } });
    expect(newestCase(checked)).toMatchObject({
      status: "incomplete",
      completeSince: null,
      checklist: { version: 1 },
    });
  });

  it("[K3] starts with it when the visitor comes back, and the receipt names what is missing", () => {
    const scene = andThen(begunEmpty(), ...served("c1", later));
    const again = handingOver(["passport"], { case: newestCase(scene).number });
    const done = scene.when(counter("c1", again), later);
    expect(newestCase(done).status).toBe("incomplete");
    expect([...done.state.receipts.values()].at(-1)).toMatchObject({
      received: ["passport"],
      missing: ["photo", "insurance", "travel-insurance"],
    });
  });

  it("[K2] can be asked for what its service asks for today, and keeps that list", () => {
    const scene = begunEmpty();
    const ask = { type: "AskForDocuments", until: "2026-12-24" } as const;
    const asked = scene.when(backOn(newestCase(scene), ask), later);
    expect(newestCase(asked)).toMatchObject({ status: "incomplete", checklist: { version: 1 } });
  });

  it("[K3] keeps what was decided, whatever the office asks for since", () => {
    const scene = begunEmpty();
    const decided = andThen(
      scene,
      at(backOn(newestCase(scene), { type: "MoveCase", to: "decided", reason: "seen" }), ten),
    );
    const check = { type: "CheckDocuments", findings: [], conditions: [] } as const;
    const checked = decided.when(backOn(newestCase(decided), check), later);
    expect(newestCase(checked)).toMatchObject({ status: "decided", checklist: { items: [] } });
  });
});
