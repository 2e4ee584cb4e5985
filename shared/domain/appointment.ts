import type { CancelReason } from "./booking/closure.ts";
import type { LinkSecret } from "./booking/link.ts";
import type { Language, QueueKey, ServiceKey } from "./definition.ts";
import type { Instant } from "./instant.ts";
import type { VisitId } from "./visit.ts";

export type AppointmentId = number;

/** Keyed hash of a person's normalised identity; the person is in the people store. */
export type PersonPseudonym = string;

interface AppointmentFacts {
  readonly id: AppointmentId;
  /** 12 digits, the last a check digit (rule A1). */
  readonly code: string;
  readonly service: ServiceKey;
  readonly due: Instant;
  readonly people: number;
  readonly language: Language | null;
  readonly person: PersonPseudonym;
  /** The other system's id, or a fingerprint of the imported row. */
  readonly reference: string | null;
  /** Who booked it, and so what it counts against (rule B2). */
  readonly channel: "online" | "staff" | "import";
  /** The queue whose places it takes until `until`; null when it takes none, as in queues without booking. */
  readonly place: { readonly queue: QueueKey; readonly until: Instant } | null;
  /** Keyed hashes of what makes a person the same one: e-mail, file number, or the name alone (rule B4). */
  readonly identities: readonly PersonPseudonym[];
  /** Opens the page where it is moved or cancelled; null for those that the first version imported. */
  readonly secret: LinkSecret | null;
  /** Its person is told by e-mail: there is an address, and the office sends mail. */
  readonly mailed: boolean;
}

/** Why it is no more. */
export interface Cancellation {
  readonly by: "visitor" | "staff" | "closure" | "tool";
  readonly reason: CancelReason | null;
}

/** A booked time; `no-show` is decided at the end of its day (rule A5). */
export type Appointment = AppointmentFacts & {
  /** When it got the time it has: was booked or last moved. */
  readonly bookedAt: Instant;
  /** When the reminder was ordered (rule B7). */
  readonly reminded: Instant | null;
} & (
    | { readonly status: "booked" }
    | { readonly status: "arrived"; readonly visit: VisitId }
    | { readonly status: "cancelled"; readonly cancellation: Cancellation }
    | { readonly status: "no-show" }
  );

export type { AppointmentFacts };
