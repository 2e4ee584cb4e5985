import * as fc from "fast-check";
import { hour, minute, second, type Duration } from "../domain/instant.ts";

/**
 * What somebody in a random history wants. Numbers pick among what there is when it happens, so that a
 * shrunk history still makes sense.
 */
export interface Intent {
  /** Time since the one before. */
  readonly after: Duration;
  readonly act: Act;
  readonly counter: number;
  readonly pick: number;
  readonly other: number;
}

/** How often each thing is wanted. `work` is what a counter sensibly does next; the rest may well be refused. */
const weights = {
  work: 40,
  undo: 6,
  ticket: 10,
  emergency: 4,
  book: 4,
  "check-in": 6,
  cancel: 1,
  "rejoin-kiosk": 1,
  reprint: 1,
  leave: 1,
  "let-go": 3,
  "sign-on": 1,
  "sign-off": 1,
  "back-duty": 1,
  next: 1,
  chosen: 2,
  recall: 1,
  start: 1,
  finish: 1,
  park: 1,
  "put-back": 1,
  unpark: 2,
  transfer: 1,
  "hand-over": 1,
  missed: 1,
  "rejoin-staff": 2,
  confirm: 1,
  decline: 1,
  "slip-again": 1,
  "slip-start": 2,
  "slip-end": 2,
} as const;

export type Act = keyof typeof weights;

const choices = Object.entries(weights).map(([act, weight]) => ({
  weight,
  arbitrary: fc.constant(act),
}));

/** Everything that can be wanted. */
export const acts: readonly Act[] = Object.keys(weights).filter(isAct);

const pause = fc.oneof(
  { weight: 10, arbitrary: fc.constant(0) },
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 40 * second }) },
  { weight: 9, arbitrary: fc.constantFrom(1, 10 * second - 1, 10 * second, 10 * second + 1) },
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 10 * minute }) },
  { weight: 1, arbitrary: fc.integer({ min: hour, max: 14 * hour }) },
);

const intent: fc.Arbitrary<Intent> = fc.record({
  after: pause,
  act: fc.oneof(...choices).filter(isAct),
  counter: fc.nat(2),
  pick: fc.nat(99),
  other: fc.nat(99),
});

/** The wishes of a random history, in order. */
export const intents: fc.Arbitrary<readonly Intent[]> = fc.array(intent, {
  maxLength: 150,
  size: "max",
});

function isAct(name: string): name is Act {
  return Object.hasOwn(weights, name);
}
