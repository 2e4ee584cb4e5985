import type { OfficeDefinition } from "../../../shared/domain/definition.ts";
import type { OfficeState } from "../../../shared/domain/state.ts";
import { worklistPage, type WorklistView } from "../../../shared/protocol/case-views.ts";
import type { Audience } from "../audience.ts";
import { CaseLists } from "./case-lists.ts";
import { CasePost } from "./case-post.ts";
import { rememberCaseRows, type CaseRows } from "./case-row.ts";
import type { Scene } from "./scene.ts";

/** What the worklists' views remember from one to the next. */
export interface WorklistMemory {
  readonly lists: CaseLists;
  readonly post: CasePost;
  readonly row: CaseRows;
  readonly names: Pick<WorklistView, "teams" | "services">;
  readonly staff: (duties: OfficeState["duties"]) => WorklistView["staff"];
}

export function rememberWorklists(definition: OfficeDefinition): WorklistMemory {
  return {
    lists: new CaseLists(),
    post: new CasePost(),
    row: rememberCaseRows(),
    names: { teams: namesOf(definition.teams), services: namesOf(definition.services) },
    staff: rememberStaff(definition),
  };
}

/** A stretch of a team's worklist in the order of rule K5, and the post nobody has settled; null without the team. */
export function worklistView(
  { definition, state, people, now }: Scene,
  { team, from, only }: Extract<Audience, { kind: "worklist" }>,
  { lists, post, row, names, staff }: WorklistMemory,
): WorklistView | null {
  const named = definition.teams[team];
  if (named === undefined) return null;
  const { order: all, counts } = lists.listed(state, team, only);
  const order = all.slice(from, from + worklistPage);
  const rows = order.flatMap((number) => {
    const file = state.cases.get(number);
    return file === undefined ? [] : [[number, row(file, { people, now })] as const];
  });
  return {
    audience: "worklist",
    team,
    name: named.name,
    from,
    total: all.length,
    counts,
    order,
    rows: Object.fromEntries(rows),
    teams: names.teams,
    staff: staff(state.duties),
    intake: post.lying(state, people, now),
    services: names.services,
  };
}

function namesOf<N>(named: Readonly<Record<string, { readonly name: N }>>): Record<string, N> {
  return Object.fromEntries(Object.entries(named).map(([key, { name }]) => [key, name] as const));
}

/** Everybody with the team they work for now; made once for each change of duty. */
function rememberStaff({ staff }: OfficeDefinition): WorklistMemory["staff"] {
  const known = new WeakMap<OfficeState["duties"], WorklistView["staff"]>();
  return (duties) => {
    const before = known.get(duties);
    if (before !== undefined) return before;
    const entries = Object.entries(staff).map(([key, { name }]) => {
      const duty = duties[key];
      return [key, { name, team: duty?.kind === "back" ? duty.team : null }] as const;
    });
    const shown = Object.fromEntries(entries);
    known.set(duties, shown);
    return shown;
  };
}
