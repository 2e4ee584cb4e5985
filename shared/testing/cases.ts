import { expect } from "vitest";
import type { CasePerson } from "../domain/command.ts";
import type { CounterKey } from "../domain/definition.ts";
import type { CaseStatus } from "../domain/cases/steps.ts";
import type { Instant } from "../domain/instant.ts";
import { backDuty, backOn, newestCase } from "./case-requests.ts";
import { at, type Outcome, type Scene } from "./given.ts";
import { checkIn, counter, signOn, ticket } from "./requests.ts";
import type { Step } from "./run-office.ts";

/** Somebody sits down at a counter and serves a visitor who took a ticket. */
export function served(key: CounterKey, when: Instant): readonly Step[] {
  return [at(signOn(key, "s01"), when), at(ticket("clearing"), when), ...calledIn(key, when)];
}

/** The next visitor comes to a counter. */
export function calledIn(key: CounterKey, when: Instant): readonly Step[] {
  return [
    at(counter(key, { type: "CallNext" }), when),
    at(counter(key, { type: "StartService" }), when),
  ];
}

/** The scene after these requests were accepted too. */
export function andThen(scene: Scene, ...steps: readonly Step[]): Scene {
  return steps.reduce((before: Scene, step) => {
    const after: Outcome = before.when(step.request, step.at);
    expect(after.decision, JSON.stringify(step.request.command)).toMatchObject({ accepted: true });
    return after;
  }, scene);
}

/** The visitor of the newest case brings its code to the kiosk and is served at a counter. */
export function cameBack(scene: Scene, key: CounterKey, when: Instant): Scene {
  return andThen(scene, at(checkIn(newestCase(scene).code), when), ...calledIn(key, when));
}

/** The back office moves the newest case, over whatever lies between. */
export function moved(scene: Scene, to: CaseStatus, when: Instant): Scene {
  const move = backOn(newestCase(scene), { type: "MoveCase", to, reason: "seen" });
  return andThen(scene, at(backDuty(), when), at(move, when));
}

/** An applicant without anybody behind it. */
export function applicant(count: number, differs: Partial<CasePerson> = {}): CasePerson {
  return {
    pseudonym: `applicant-${count}`,
    name: `Visitor ${count}`,
    email: `visitor${count}@example.org`,
    fileNumber: null,
    ...differs,
  };
}
