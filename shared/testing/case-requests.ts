import { noAnswers } from "../domain/cases/cluster.ts";
import type { OfficeCase } from "../domain/cases/office-case.ts";
import type { CaseCommand, Request, SeenCase } from "../domain/command.ts";
import type { DocumentKey, StaffKey, TeamKey } from "../domain/definition.ts";
import type { Instant } from "../domain/instant.ts";
import { at, type Scene } from "./given.ts";
import { counter, handingOver, signOn, ticket } from "./requests.ts";
import type { Step } from "./run-office.ts";

/** Distributes over the union, which `Omit` alone does not. */
type WithoutStaff<C> = C extends unknown ? Omit<C, "staff"> : never;
/** What somebody asks of a case, without who asks and which. */
type WithoutSeen<C> = C extends SeenCase ? Omit<C, "staff" | keyof SeenCase> : never;
type OpenCase = Extract<CaseCommand, { type: "OpenCase" }>;

/** Somebody goes to the back office; `s03` to the team `work` unless told. */
export function backDuty(staff: StaffKey = "s03", team: TeamKey = "work"): Request {
  return counter("c3", { type: "TakeDuty", staff, duty: { kind: "back", team } });
}

/** What the back office asks at the terminal `c3`, `s03` unless told. */
export function back(command: WithoutStaff<CaseCommand>, staff: StaffKey = "s03"): Request {
  return counter("c3", { ...command, staff });
}

/** What the back office asks of a case it sees as it is. */
export function backOn(
  { number, revision }: Pick<OfficeCase, "number" | "revision">,
  command: WithoutSeen<CaseCommand>,
  staff: StaffKey = "s03",
): Request {
  return counter("c3", { ...command, case: number, revision, staff });
}

/** The documents of the service `study` that make it complete. */
export const allDocuments: readonly DocumentKey[] = ["passport", "photo", "insurance"];

/** `s01` at the counter `c1` hands a case of the service `study` over, complete unless told. */
export function handedOver(
  when: Instant,
  received = allDocuments,
  differs: Parameters<typeof handingOver>[1] = {},
): readonly Step[] {
  return [
    at(signOn("c1", "s01"), when),
    at(ticket("clearing"), when),
    at(counter("c1", { type: "CallNext" }), when),
    at(counter("c1", { type: "StartService" }), when),
    at(counter("c1", handingOver(received, differs)), when),
  ];
}

/** A letter of the Monday with this number on its sticker. */
export function letter(reference: string, text: string | null = null): Request {
  return back({ type: "RegisterLetter", reference, arrived: "2026-11-23", text });
}

/** A case of the service `study` from the letter or e-mail with this id. */
export function openFromPost(intake: number, differs: Partial<OpenCase> = {}): Request {
  return back({
    type: "OpenCase",
    from: { kind: "intake", intake },
    service: "study",
    answers: noAnswers,
    language: "de",
    person: null,
    ...differs,
  });
}

/** The cases of a scene, the oldest first. */
export function casesOf({ state }: Pick<Scene, "state">): readonly OfficeCase[] {
  return [...state.cases.values()].toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

/** The newest case of a scene. */
export function newestCase(scene: Pick<Scene, "state">): OfficeCase {
  const newest = casesOf(scene).at(-1);
  if (newest === undefined) throw new Error("there is no case");
  return newest;
}
