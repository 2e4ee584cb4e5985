import type { Request } from "../domain/command.ts";
import { planDay, type DayPlan } from "../domain/day-plan.ts";
import { businessDay } from "../domain/wall-clock.ts";
import { decide } from "../domain/decide/decide.ts";
import type { Context, Decision } from "../domain/decision.ts";
import type { OfficeDefinition } from "../domain/definition.ts";
import type { Event } from "../domain/event.ts";
import { evolve } from "../domain/evolve.ts";
import type { Instant } from "../domain/instant.ts";
import type { OfficeState } from "../domain/state.ts";

/** A request at an instant. */
export interface Step {
  readonly request: Request;
  readonly at: Instant;
}

/** One step with what came of it. */
export interface Moment extends Step {
  readonly before: OfficeState;
  readonly decision: Decision;
  /** Empty when refused. */
  readonly events: readonly Event[];
  readonly after: OfficeState;
}

/** Decides requests in the way the authority does, with chance that counts up instead. */
export interface OfficeRun {
  /** The decision and the state after it; a new business day is turned first, as a moment of its own. */
  step(state: OfficeState, step: Step): readonly [...Moment[], Moment];
}

/**
 * A run of an office; secrets are `0…01`, `0…02` and so on, as are the digits of codes. A decision that asks for
 * another secret gets `10…01`, then `20…01`.
 */
export function runOffice(definition: OfficeDefinition, plans = plansOf(definition)): OfficeRun {
  let drawn = 0;

  function moment(before: OfficeState, { request, at }: Step): Moment {
    drawn += 1;
    const plan = plans(businessDay(at, definition.zone));
    const secrets = secretsOf(drawn);
    const context: Context = {
      definition,
      plan,
      now: at,
      get secret() {
        return secrets();
      },
      codeDigits: String(drawn).padStart(11, "0"),
    };
    const decision = decide(before, request, context);
    const events = decision.accepted ? decision.events : [];
    return { request, at, before, decision, events, after: events.reduce(evolve, before) };
  }

  return {
    step(state, step) {
      const day = businessDay(step.at, definition.zone);
      if (day <= state.day) return [moment(state, step)];
      const turn: Request = { role: "system", command: { type: "TurnDay", day } };
      const turned = moment(state, { request: turn, at: step.at });
      return [turned, moment(turned.after, step)];
    },
  };
}

/** An office's days, each planned once; runs of the same office may share them. */
export function plansOf(definition: OfficeDefinition): (day: string) => DayPlan {
  const known = new Map<string, DayPlan>();
  return (day) => {
    const plan = known.get(day) ?? planDay(definition, day);
    known.set(day, plan);
    return plan;
  };
}

function secretsOf(drawn: number): () => string {
  let asked = 0;
  return () => {
    const first = String(asked);
    asked += 1;
    return first + String(drawn).padStart(39 - first.length, "0");
  };
}
