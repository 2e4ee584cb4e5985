import type { Language, ServiceKey } from "./definition.ts";
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
}

/** A booked time; `no-show` is decided at the end of its day (rule A5). */
export type Appointment =
  | (AppointmentFacts & { readonly status: "booked" })
  | (AppointmentFacts & { readonly status: "arrived"; readonly visit: VisitId })
  | (AppointmentFacts & { readonly status: "cancelled" })
  | (AppointmentFacts & { readonly status: "no-show" });

export type { AppointmentFacts };
