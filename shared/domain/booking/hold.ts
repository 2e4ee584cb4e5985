import type { PersonPseudonym } from "../appointment.ts";
import type { Language, QueueKey, ServiceKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { LinkSecret } from "./link.ts";
import type { WaitEntryId } from "./wait-entry.ts";

export type HoldId = number;

interface HoldFacts {
  readonly id: HoldId;
  readonly secret: LinkSecret;
  readonly service: ServiceKey;
  /** Whose places it takes. */
  readonly queue: QueueKey;
  readonly people: number;
  readonly due: Instant;
  /** When its place is free again: the appointment's length and the buffer after it. */
  readonly until: Instant;
  /** From then on it is worth nothing (rule B3). */
  readonly expires: Instant;
}

/** A place kept for a while and then given back (rule B3). */
export type Hold =
  /** Somebody is filling in the form. */
  | (HoldFacts & { readonly status: "held" })
  /** The form is filled in; the link in the mail is awaited. */
  | (HoldFacts & {
      readonly status: "reserved";
      readonly confirmation: LinkSecret;
      readonly person: PersonPseudonym;
      readonly identities: readonly PersonPseudonym[];
      readonly language: Language;
    })
  /** Offered to somebody of the waiting list (rule B6). */
  | (HoldFacts & { readonly status: "offered"; readonly entry: WaitEntryId });

export type { HoldFacts };
