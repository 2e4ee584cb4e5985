import type { AppointmentId } from "./appointment.ts";
import type { CaseNumber } from "./cases/office-case.ts";
import type {
  CounterKey,
  CriterionKey,
  KioskKey,
  Language,
  QueueKey,
  ServiceKey,
} from "./definition.ts";
import type { Instant } from "./instant.ts";

/** Opaque, counted up by the office for ever; says nothing about the person. */
export type VisitId = number;

/** 39 decimal digits that carry 128 random bits (rule N5); digits survive any keyboard wedge. */
export type TicketSecret = string;

export type Outcome = "done" | "advised" | "handed-over" | "incomplete" | "left" | "expired";

/** Why the office believes this is urgent, and whether staff agreed (rules E1, E2). */
export interface Emergency {
  readonly criterion: CriterionKey;
  readonly judged: "open" | "confirmed" | "declined";
}

/** Why this visit and not another (rules C1 to C3). */
export type Choice =
  | {
      readonly kind: "policy";
      /** Time since the visit could have been served, at the call. */
      readonly waited: number;
      readonly targetWait: number;
      /** The next best head of another queue, if any. */
      readonly runnerUp: {
        readonly visit: VisitId;
        readonly waited: number;
        readonly targetWait: number;
      } | null;
    }
  | { readonly kind: "chosen" };

interface VisitFacts {
  readonly id: VisitId;
  /** Letter and counter, such as `K007`. */
  readonly number: string;
  readonly secret: TicketSecret;
  readonly queue: QueueKey;
  readonly service: ServiceKey | null;
  readonly language: Language;
  readonly people: number;
  /** Rule C8: kept through transfers; rule C7: now on a rejoin. */
  readonly arrival: Instant;
  /** When ageing began (rules C1, C2): the later of arrival and due, moved to the front by C10, back by C11. */
  readonly servableSince: Instant;
  readonly appointment: AppointmentId | null;
  /** The appointment's time. */
  readonly due: Instant | null;
  readonly late: boolean;
  /** The case the visitor came for with its code. */
  readonly case: CaseNumber | null;
  readonly emergency: Emergency | null;
  /** A transfer note exists in the people store. */
  readonly noted: boolean;
  /** Has let others go first, which can be done once (rule C11). */
  readonly deferred: boolean;
  /** The number was drawn while the office was away from its kiosk (rule L2). */
  readonly away: boolean;
  readonly kiosk: KioskKey | null;
  /** Since when the visit has its present status. */
  readonly since: Instant;
}

export type WaitingVisit = VisitFacts & { readonly status: "waiting" };
export type CalledVisit = VisitFacts & {
  readonly status: "called";
  readonly counter: CounterKey;
  readonly calls: number;
  readonly lastCall: Instant;
  readonly choice: Choice;
};
export type ServingVisit = VisitFacts & {
  readonly status: "serving";
  readonly counter: CounterKey;
  readonly choice: Choice;
};
export type ParkedVisit = VisitFacts & {
  readonly status: "parked";
  readonly counter: CounterKey;
  readonly reason: string;
  readonly place: string;
};
export type MissedVisit = VisitFacts & {
  readonly status: "missed";
  readonly counter: CounterKey;
};
export type FinishedVisit = VisitFacts & {
  readonly status: "finished";
  readonly outcome: Outcome;
  readonly counter: CounterKey | null;
};

/** One person's or family's stay, from ticket to outcome. */
export type Visit =
  | WaitingVisit
  | CalledVisit
  | ServingVisit
  | ParkedVisit
  | MissedVisit
  | FinishedVisit;

export type VisitStatus = Visit["status"];

/** Called to or served at a counter: what rule C6 allows once per counter. */
export type VisitAtCounter = CalledVisit | ServingVisit;

/** What stays when the status changes; `since` is set by the transition. */
export function factsOf(visit: Visit): VisitFacts {
  const { id, number, secret, queue, service, language, people, arrival, servableSince } = visit;
  const {
    appointment,
    due,
    late,
    case: file,
    emergency,
    noted,
    deferred,
    away,
    kiosk,
    since,
  } = visit;
  return {
    id,
    number,
    secret,
    queue,
    service,
    language,
    people,
    arrival,
    servableSince,
    appointment,
    due,
    late,
    case: file,
    emergency,
    noted,
    deferred,
    away,
    kiosk,
    since,
  };
}

/** Rules C7 and C2 for a rejoin: arrival is now, and ageing begins at the later of now and due. */
export function arrivingAgain(
  { late, due }: Visit,
  now: Instant,
): Pick<VisitFacts, "arrival" | "servableSince"> {
  return { arrival: now, servableSince: Math.max(now, late ? now : (due ?? now)) };
}

export type { VisitFacts };
