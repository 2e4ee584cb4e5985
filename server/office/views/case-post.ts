import type { IntakeId, IntakeItem } from "../../../shared/domain/cases/intake.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import { emptyMap } from "../../../shared/domain/persistent-map.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { WorklistView } from "../../../shared/protocol/case-views.ts";
import type { People } from "../ports.ts";
import { believedFor } from "./case-row.ts";

type Lying = WorklistView["intake"];

/** Letters and e-mails that nobody has settled, with what they say. */
export class CasePost {
  #intake: OfficeState["intake"] = emptyMap();
  readonly #lying = new Map<IntakeId, IntakeItem>();
  #shown: { readonly intake: Lying; readonly at: Instant } | null = null;

  /** The same object as long as nothing comes and nothing is settled, and for some seconds. */
  lying({ intake }: OfficeState, people: People, now: Instant): Lying {
    this.#follow(intake);
    if (this.#shown === null || now - this.#shown.at >= believedFor) {
      const items = [...this.#lying.values()].map((item) => [item.id, itemView(item, people)]);
      this.#shown = { intake: Object.fromEntries(items), at: now };
    }
    return this.#shown.intake;
  }

  #follow(intake: OfficeState["intake"]): void {
    for (const { key, after } of intake.changesSince(this.#intake)) {
      if (after?.settled === null) this.#lying.set(key, after);
      else this.#lying.delete(key);
      this.#shown = null;
    }
    this.#intake = intake;
  }
}

/** One of them as staff read it; empty once it is forgotten. */
export function itemView({ id, kind, arrived, reference }: IntakeItem, people: People) {
  const { from, subject, text } = people.intake(id) ?? { from: null, subject: null, text: null };
  return { id, kind, arrived, reference, from, subject, text };
}
