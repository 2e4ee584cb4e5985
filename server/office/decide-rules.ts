import type { SystemCommand } from "../../shared/domain/command.ts";
import { decide } from "../../shared/domain/decide/decide.ts";
import type { OfficeDefinition } from "../../shared/domain/definition.ts";
import type { Chance } from "./clock.ts";
import { contextOf } from "./decision-context.ts";
import { inForce, planned } from "./in-force.ts";
import type { OpenBatch } from "./open-batch.ts";
import type { Redefined, Redefinition } from "./redefinition.ts";

/** Another definition within a batch, with everything it brings about; what it gives up is looked for in `earlier` too. */
export function decideRedefinition(
  { definition, yaml, by, note, basedOn }: Redefinition,
  earlier: Iterable<OfficeDefinition>,
  batch: OpenBatch,
  chance: Chance,
): Redefined {
  const { draft, now } = batch;
  const { version: newest, definition: before } = draft.rules;
  if (basedOn !== newest || draft.definition !== null) {
    return { ok: false, error: { code: "definition-changed", newest } };
  }
  const version = newest + 1;
  const rules = inForce({ version, written: definition }, [before, ...earlier], draft.state, now);
  draft.goBy(rules, { version, at: now, by, note, yaml });
  decideForSystem({ type: "AdoptDefinition" }, batch, chance);
  return { ok: true, version };
}

/** Fits what there is to the definition, and the definition to what is needed still (rule X8). */
export function decideAdoption(
  earlier: Iterable<OfficeDefinition>,
  batch: OpenBatch,
  chance: Chance,
): Redefined {
  const { draft, now } = batch;
  const { version, written, definition } = draft.rules;
  draft.goBy(inForce({ version, written }, [definition, ...earlier], draft.state, now));
  decideForSystem({ type: "AdoptDefinition" }, batch, chance);
  return { ok: true, version };
}

/** The business day of the batch's instant. */
export function decideTurn(batch: OpenBatch, chance: Chance): void {
  const { draft, now } = batch;
  const rules = planned(draft.rules, now);
  draft.goBy(rules);
  decideForSystem({ type: "TurnDay", day: rules.plan.day }, batch, chance);
}

function decideForSystem(command: SystemCommand, { draft, now }: OpenBatch, chance: Chance): void {
  const context = contextOf(draft.rules, now, chance);
  const decision = decide(draft.state, { role: "system", command }, context);
  if (decision.accepted) draft.accept(decision);
}
