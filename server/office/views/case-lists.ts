import type { CaseNumber, OfficeCase } from "../../../shared/domain/cases/office-case.ts";
import { isOver } from "../../../shared/domain/cases/steps.ts";
import { withListed, withoutListed } from "../../../shared/domain/cases/worklist.ts";
import type { TeamKey } from "../../../shared/domain/definition.ts";
import { emptyMap, type MapChange } from "../../../shared/domain/persistent-map.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import type { WorklistView } from "../../../shared/protocol/case-views.ts";
import type { WorklistFilter } from "../../../shared/protocol/handshake.ts";
import { CaseTally } from "./case-tally.ts";
import { passes, passesAll } from "./worklist-filter.ts";

/** More than the filters anybody uses in a day. */
const filtersKept = 40;

interface Narrowed {
  readonly team: TeamKey;
  readonly only: WorklistFilter;
  order: readonly CaseNumber[];
}

interface Listed {
  /** Those that the filter leaves, in the order of rule K5. */
  readonly order: readonly CaseNumber[];
  /** Of the whole list. */
  readonly counts: WorklistView["counts"];
}

/**
 * The teams' worklists as views need them. Follows the state by what changed in it, so that a list of thousands costs
 * no more than one of ten.
 */
export class CaseLists {
  #cases: OfficeState["cases"] = emptyMap();
  readonly #tallies = new Map<TeamKey, CaseTally>();
  readonly #narrowed = new Map<string, Narrowed>();

  /** A team's open cases now. */
  listed(state: OfficeState, team: TeamKey, only: WorklistFilter = {}): Listed {
    this.#follow(state);
    const whole = state.worklists[team] ?? [];
    const order = passesAll(only) ? whole : this.#narrow(whole, team, only);
    return { order, counts: this.#tally(team).counts };
  }

  #follow({ cases }: OfficeState): void {
    if (cases === this.#cases) return;
    const changes = cases.changesSince(this.#cases);
    for (const { before, after } of changes) {
      if (isOpen(before)) this.#tally(before.routing.team).count(before, -1);
      if (isOpen(after)) this.#tally(after.routing.team).count(after, 1);
    }
    for (const narrowed of this.#narrowed.values()) {
      narrowed.order = followed(narrowed, changes, this.#cases, cases);
    }
    this.#cases = cases;
  }

  #tally(team: TeamKey): CaseTally {
    const known = this.#tallies.get(team);
    if (known !== undefined) return known;
    const tally = new CaseTally();
    this.#tallies.set(team, tally);
    return tally;
  }

  #narrow(
    whole: readonly CaseNumber[],
    team: TeamKey,
    only: WorklistFilter,
  ): readonly CaseNumber[] {
    const name = JSON.stringify([team, only.status, only.assignee, only.waiting]);
    const known = this.#narrowed.get(name);
    if (known !== undefined) return known.order;
    if (this.#narrowed.size >= filtersKept) this.#narrowed.clear();
    const order = whole.filter((number) => {
      const file = this.#cases.get(number);
      return file !== undefined && passes(file, only);
    });
    this.#narrowed.set(name, { team, only, order });
    return order;
  }
}

/** First all that changed are taken out by where they were, then those that pass are put in by where they are. */
function followed(
  { team, only, order }: Narrowed,
  changes: readonly MapChange<CaseNumber, OfficeCase>[],
  casesBefore: OfficeState["cases"],
  cases: OfficeState["cases"],
): readonly CaseNumber[] {
  const belongs = (file: OfficeCase | undefined): file is OfficeCase =>
    isOpen(file) && file.routing.team === team && passes(file, only);
  let list = order;
  for (const { before } of changes) {
    if (belongs(before)) list = withoutListed(list, before, casesBefore);
  }
  for (const { after } of changes) if (belongs(after)) list = withListed(list, after, cases);
  return list;
}

function isOpen(file: OfficeCase | undefined): file is OfficeCase {
  return file !== undefined && !isOver(file.status);
}
