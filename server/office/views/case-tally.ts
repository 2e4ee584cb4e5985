import type { OfficeCase } from "../../../shared/domain/cases/office-case.ts";
import type { WorklistView } from "../../../shared/protocol/case-views.ts";

type Counts = WorklistView["counts"];

/** How many of a team's open cases there are of each kind, kept up as cases come, change and go. */
export class CaseTally {
  readonly #statuses = new Map<string, number>();
  readonly #urgencies = new Map<string, number>();
  readonly #assignees = new Map<string, number>();
  #shown: Counts | null = null;

  /** One more like this, or one less. */
  count({ status, cluster, assignee }: OfficeCase, by: 1 | -1): void {
    add(this.#statuses, status, by);
    add(this.#urgencies, String(cluster.urgency), by);
    if (assignee !== null) add(this.#assignees, assignee, by);
    this.#shown = null;
  }

  /** The same object as long as nothing is counted. */
  get counts(): Counts {
    return (this.#shown ??= {
      statuses: Object.fromEntries(this.#statuses),
      urgencies: Object.fromEntries(this.#urgencies),
      assignees: Object.fromEntries(this.#assignees),
    });
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
