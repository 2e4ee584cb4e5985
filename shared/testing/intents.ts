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

/** What can be wanted; repeated names are more likely. */
export const acts = [
  "ticket",
  "ticket",
  "ticket",
  "emergency",
  "book",
  "check-in",
  "check-in",
  "cancel",
  "rejoin-kiosk",
  "reprint",
  "leave",
  "sign-on",
  "sign-on",
  "sign-off",
  "back-duty",
  "next",
  "next",
  "next",
  "next",
  "chosen",
  "recall",
  "start",
  "start",
  "finish",
  "finish",
  "finish",
  "park",
  "put-back",
  "unpark",
  "transfer",
  "hand-over",
  "missed",
  "rejoin-staff",
  "confirm",
  "decline",
  "slip-again",
  "undo",
  "undo",
  "slip-start",
  "slip-end",
] as const;

export type Act = (typeof acts)[number];

const pause = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 * second }) },
  { weight: 3, arbitrary: fc.constantFrom(1, 10 * second - 1, 10 * second, 10 * second + 1) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 20 * minute }) },
  { weight: 1, arbitrary: fc.integer({ min: hour, max: 9 * hour }) },
);

const intent: fc.Arbitrary<Intent> = fc.record({
  after: pause,
  act: fc.constantFrom(...acts),
  counter: fc.nat(2),
  pick: fc.nat(99),
  other: fc.nat(99),
});

/** The wishes of a random history, in order. */
export const intents: fc.Arbitrary<readonly Intent[]> = fc.array(intent, {
  maxLength: 120,
  size: "max",
});
