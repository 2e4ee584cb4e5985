import { expect } from "vitest";
import type { Request } from "../domain/command.ts";
import type { MailContent, MailOrder } from "../domain/booking/mail-order.ts";
import type { Answer, Decision, PersonalRecord } from "../domain/decision.ts";
import type { OfficeDefinition } from "../domain/definition.ts";
import type { Event, EventType } from "../domain/event.ts";
import type { Instant } from "../domain/instant.ts";
import type { Refusal } from "../domain/refusal.ts";
import { emptyOffice, type OfficeState } from "../domain/state.ts";
import type { Visit } from "../domain/visit.ts";
import { runOffice, type OfficeRun, type Step } from "./run-office.ts";

/** What of a value has to be so, at any depth. */
type Parts<T> = T extends readonly (infer Each)[]
  ? readonly Parts<Each>[]
  : T extends object
    ? { readonly [K in keyof T]?: Parts<T[K]> | undefined }
    : T;
type NamedEvent = Parts<Event> & { readonly type: EventType };
type NamedMail = Partial<Omit<MailOrder, "content">> & {
  readonly content: Parts<MailContent> & Pick<MailContent, "kind">;
};
type NamedRecord = Parts<PersonalRecord> & Pick<PersonalRecord, "kind">;
type NamedRefusal = Parts<Refusal> & Pick<Refusal, "code">;

/** An office after what happened so far. */
export interface Scene {
  readonly state: OfficeState;
  /** The one visit with this number. */
  visit(number: string): Visit;
  when(request: Request, at: Instant): Outcome;
  /** The same office once it has another definition. */
  under(definition: OfficeDefinition): Scene;
}

/** The scene after one request, with what came of it. */
export interface Outcome extends Scene {
  readonly decision: Decision;
  /** Exactly these events, each with at least these properties. */
  thenHappened(...events: readonly NamedEvent[]): Outcome;
  /** Refused for this reason, so that nothing changed. */
  thenRefused(refusal: NamedRefusal): Outcome;
  thenAnswered(answer: Parts<Answer> & Pick<Answer, "kind">): Outcome;
  /** Exactly these mails are queued, each with at least these properties. */
  thenMailed(...mails: readonly NamedMail[]): Outcome;
  /** Exactly these records go to the deletable place, or leave it. */
  thenKept(...records: readonly NamedRecord[]): Outcome;
}

/** `at(request, "…")` as one value, for `given`. */
export function at(request: Request, instant: Instant): Step {
  return { request, at: instant };
}

/** An office in which these requests were accepted, one after the other. */
export function given(definition: OfficeDefinition, ...steps: readonly Step[]): Scene {
  const run = runOffice(definition);
  const state = steps.reduce((before, step) => {
    const { decision, after } = last(run.step(before, step));
    expect(decision, `given ${JSON.stringify(step.request.command)}`).toMatchObject({
      accepted: true,
    });
    return after;
  }, emptyOffice);
  return scene(run, state);
}

function scene(run: OfficeRun, state: OfficeState): Scene {
  return {
    state,
    visit: (number) => visitOf(state, number),
    when(request, instant) {
      const { decision, after } = last(run.step(state, { request, at: instant }));
      return outcome(run, decision, after);
    },
    under: (definition) => scene(runOffice(definition), state),
  };
}

function outcome(run: OfficeRun, decision: Decision, after: OfficeState): Outcome {
  const self: Outcome = {
    ...scene(run, after),
    decision,
    thenHappened(...events) {
      expect(decision).toMatchObject({ accepted: true, events });
      return self;
    },
    thenRefused(refusal) {
      expect(decision).toMatchObject({ accepted: false, refusal });
      return self;
    },
    thenAnswered(answer) {
      expect(decision).toMatchObject({ accepted: true, answer });
      return self;
    },
    thenMailed(...mails) {
      expect(decision).toMatchObject({ accepted: true, mails });
      return self;
    },
    thenKept(...personal) {
      expect(decision).toMatchObject({ accepted: true, personal });
      return self;
    },
  };
  return self;
}

function last<T>([...values]: readonly [...T[], T]): T {
  const value = values.at(-1);
  if (value === undefined) throw new Error("a step has at least one moment");
  return value;
}

function visitOf(state: OfficeState, number: string): Visit {
  const found = [...state.visits.values()].filter((visit) => visit.number === number);
  const [visit] = found;
  if (visit === undefined || found.length > 1) {
    throw new Error(`${found.length} visits have the number ${number}`);
  }
  return visit;
}
