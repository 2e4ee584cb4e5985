import type { Context } from "../../shared/domain/decision.ts";
import type { Instant } from "../../shared/domain/instant.ts";
import type { Chance } from "./clock.ts";
import type { InForce } from "./in-force.ts";

/** What a decision is given besides state and request; chance is asked only by those who need it. */
export function contextOf(
  { definition, plan }: InForce,
  now: Instant,
  { secret, codeDigits }: Chance,
): Context {
  return {
    definition,
    plan,
    now,
    get secret() {
      return secret();
    },
    get codeDigits() {
      return codeDigits();
    },
  };
}
