import type { IntakeId, IntakeItem } from "../../../shared/domain/cases/intake.ts";
import type { Instant } from "../../../shared/domain/instant.ts";
import { emptyMap } from "../../../shared/domain/persistent-map.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import { excerptLength, type WorklistView } from "../../../shared/protocol/case-views.ts";
import type { People } from "../ports.ts";
import { believedFor } from "./case-row.ts";

type Lying = WorklistView["intake"];

/** Letters and e-mails that nobody has settled, with how they begin. */
export class CasePost {
  #intake: OfficeState["intake"] = emptyMap();
  readonly #lying = new Map<IntakeId, IntakeItem>();
  #shown: { readonly intake: Lying; readonly at: Instant } | null = null;

  /** The same object as long as nothing comes and nothing is settled, and for some seconds. */
  lying({ intake }: OfficeState, people: People, now: Instant): Lying {
    this.#follow(intake);
    if (this.#shown === null || now - this.#shown.at >= believedFor) {
      const items = [...this.#lying.values()].map((item) => [item.id, lyingView(item, people)]);
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

/** Enough for an excerpt, whatever blanks it begins with. */
const readForExcerpt = 4 * excerptLength;

/** As it stands in the list: a page of post must stay small however long the letters are. */
function lyingView({ id, kind, arrived, reference }: IntakeItem, people: People): Lying[string] {
  const said = people.intakeStart(id, readForExcerpt);
  const { from = null, subject = null, text = null } = said ?? {};
  return { id, kind, arrived, reference, from, subject, excerpt: text && excerptOf(text) };
}

/** The first characters on one line; null of nothing but blanks. */
export function excerptOf(text: string): string | null {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  const characters = [...line];
  if (characters.length <= excerptLength) return line === "" ? null : line;
  return `${characters
    .slice(0, excerptLength - 1)
    .join("")
    .trimEnd()}…`;
}
