import type { WorklistView } from "../../../shared/protocol/case-views.ts";
import type { Audience } from "../audience.ts";
import type { Scene } from "./scene.ts";

/** A stretch of a team's worklist in the order of rule K5, and the post nobody has settled. */
export function worklistView(
  { definition }: Scene,
  { team, from }: Extract<Audience, { kind: "worklist" }>,
): WorklistView | null {
  const named = definition.teams[team];
  if (named === undefined) return null;
  return {
    audience: "worklist",
    team,
    name: named.name,
    from,
    total: 0,
    counts: { statuses: {}, urgencies: {}, assignees: {} },
    order: [],
    rows: {},
    teams: {},
    staff: {},
    intake: {},
    services: {},
  };
}
