import type { IntakeItem } from "../../cases/intake.ts";
import type { CaseCommand, SystemCommand } from "../../command.ts";
import { accept, type Context, type Decision, type PersonalRecord } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { startOfDate } from "../../wall-clock.ts";

type TakeInEmail = Extract<SystemCommand, { type: "TakeInEmail" }>;
type RegisterLetter = Extract<CaseCommand, { type: "RegisterLetter" }>;
type Contents = Omit<Extract<PersonalRecord, { kind: "intake" }>, "kind" | "intake">;

/** An e-mail of the office's mailbox is taken in, once. */
export function takeInEmail(
  state: OfficeState,
  { reference, arrived, from, subject, text }: TakeInEmail,
  context: Context,
): Decision {
  return register(state, { kind: "email", reference, arrived }, { from, subject, text }, context);
}

/** A letter is registered by the number on its sticker, once. */
export function registerLetter(
  state: OfficeState,
  { reference, arrived: date, text }: RegisterLetter,
  context: Context,
): Decision {
  const arrived = startOfDate(date, context.definition.zone);
  const contents = { from: null, subject: null, text };
  return register(state, { kind: "letter", reference, arrived }, contents, context);
}

function register(
  { byIntakeReference, nextIntake }: OfficeState,
  facts: Pick<IntakeItem, "kind" | "reference" | "arrived">,
  contents: Contents,
  { now }: Context,
): Decision {
  const known = byIntakeReference.get(facts.reference);
  if (known !== undefined) return accept([], { kind: "intake", intake: known, again: true });
  const item: IntakeItem = {
    id: nextIntake,
    ...facts,
    // A clock elsewhere, or a slip of the pen: nothing arrives tomorrow.
    arrived: Math.min(facts.arrived, now),
    registered: now,
    settled: null,
  };
  const record: PersonalRecord = { kind: "intake", intake: item.id, ...contents };
  // Also of a letter without a word: what is not there any more was deleted.
  return accept(
    [{ type: "IntakeRegistered", at: now, item }],
    { kind: "intake", intake: item.id, again: false },
    [record],
  );
}
