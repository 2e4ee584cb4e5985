import type { PersonPseudonym } from "../appointment.ts";
import type { Language, QueueKey, ServiceKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { LinkSecret } from "./link.ts";

export type WaitEntryId = number;

/** Somebody who would take a slot that becomes free (rule B6). */
export interface WaitEntry {
  readonly id: WaitEntryId;
  readonly secret: LinkSecret;
  readonly service: ServiceKey;
  readonly queue: QueueKey;
  readonly people: number;
  readonly person: PersonPseudonym;
  readonly identities: readonly PersonPseudonym[];
  readonly language: Language;
  readonly since: Instant;
}

/** An entry with what was offered to it so far: no slot twice (rule B6). */
export type Waiting = WaitEntry & { readonly offered: readonly Instant[] };
