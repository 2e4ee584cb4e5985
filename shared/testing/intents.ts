import * as fc from "fast-check";
import { day, hour, minute, second, type Duration } from "../domain/instant.ts";
import { caseWeights } from "./case-weights.ts";

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

/**
 * How often each thing is wanted about bookings. `book-online` is what a visitor of the booking pages sensibly does
 * next; the rest may well be refused.
 */
const bookingWeights = {
  "book-online": 12,
  hold: 1,
  "release-hold": 1,
  details: 2,
  "confirm-link": 1,
  "move-mine": 2,
  "cancel-mine": 2,
  wait: 2,
  "leave-list": 1,
  "accept-offer": 1,
  "decline-offer": 1,
  tend: 4,
  "book-for": 2,
  "move-for": 1,
  "cancel-for": 1,
  "mark-arrived": 1,
  "walk-in-instead": 1,
  "close-day": 1,
  "reopen-day": 1,
} as const;

export type BookingAct = keyof typeof bookingWeights;

/** How often each thing is wanted. `work` is what a counter sensibly does next; the rest may well be refused. */
const weights = {
  ...bookingWeights,
  ...caseWeights,
  work: 40,
  undo: 6,
  ticket: 10,
  emergency: 4,
  lease: 2,
  "hand-in": 5,
  book: 4,
  "check-in": 6,
  cancel: 1,
  "rejoin-kiosk": 1,
  reprint: 1,
  "print-status": 2,
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

/** Everything that can be wanted. */
export const acts: readonly Act[] = Object.keys(weights).filter(isAct);

const pause = fc.oneof(
  { weight: 10, arbitrary: fc.constant(0) },
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 40 * second }) },
  { weight: 9, arbitrary: fc.constantFrom(1, 10 * second - 1, 10 * second, 10 * second + 1) },
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 10 * minute }) },
  { weight: 1, arbitrary: fc.integer({ min: hour, max: 14 * hour }) },
);

/** The wishes of a random history, in order. */
export const intents = wishes(weights, pause);

/** The wishes of a history in which hardly anything but bookings happens, at a leisurely pace. */
export const bookingIntents = wishes(
  { ...bookingWeights, "check-in": 1 },
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 5 * minute }) },
    { weight: 3, arbitrary: fc.constantFrom(10 * minute, 30 * minute, 2 * hour) },
    { weight: 1, arbitrary: fc.integer({ min: hour, max: 14 * hour }) },
  ),
);

/** The wishes of a history of the back office: what is handed over, what comes by post, over some days. */
export const caseIntents = wishes(
  { ...caseWeights, "work-case": 40, "bring-case": 20, work: 4, book: 1 },
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 5 * minute }) },
    { weight: 1, arbitrary: fc.integer({ min: hour, max: day }) },
    { weight: 1, arbitrary: fc.constant(2 * day) },
  ),
);

/** The wishes of a history of the clearing desk: hand-overs, and visitors who come back with the code of their case. */
export const deskIntents = wishes(
  { work: 30, ticket: 6, "hand-over": 10, "check-in": 10, "work-case": 4, book: 1, leave: 1 },
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(0) },
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 5 * minute }) },
    { weight: 1, arbitrary: fc.integer({ min: hour, max: day }) },
  ),
);

function wishes(
  often: Partial<Record<Act, number>>,
  after: fc.Arbitrary<Duration>,
): fc.Arbitrary<readonly Intent[]> {
  const choices = Object.entries(often).map(([act, weight]) => ({
    weight,
    arbitrary: fc.constant(act),
  }));
  const act = fc.oneof(...choices).filter(isAct);
  const intent = fc.record({ after, act, counter: fc.nat(2), pick: fc.nat(99), other: fc.nat(99) });
  return fc.array(intent, { maxLength: 150, size: "max" });
}

export function isBookingAct(act: Act): act is BookingAct {
  return Object.hasOwn(bookingWeights, act);
}

function isAct(name: string): name is Act {
  return Object.hasOwn(weights, name);
}
