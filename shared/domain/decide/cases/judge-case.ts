import { clusterOf, routingOf } from "../../cases/judge.ts";
import type { OfficeCase } from "../../cases/office-case.ts";
import type { Because, Cluster } from "../../cases/cluster.ts";
import type { CaseCommand } from "../../command.ts";
import { refuse, type Context, type Decision } from "../../decision.ts";
import type { OfficeState } from "../../state.ts";
import { acceptChanges, type Change } from "./change-case.ts";
import { seenOpenCase } from "./seen-case.ts";

type Rules = Pick<Context, "definition" | "plan">;

const byStaff: Because = { kind: "staff" };

/** Staff know better than the rules, and say why (rule K4); the team follows, unless staff chose it. */
export function setCluster(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "SetCluster" }>,
  context: Context,
): Decision {
  const file = seenOpenCase(state, command);
  if ("accepted" in file) return file;
  const { urgency, difficulty, reason } = command;
  if (reason.trim() === "") return refuse({ code: "reason-needed" });
  const because = { urgency: byStaff, difficulty: byStaff };
  const cluster: Cluster = { urgency, difficulty, because };
  const clustered: Change = { what: { kind: "clustered" }, now: { cluster }, note: reason };
  return acceptChanges(file, [clustered, ...routedAnew(file, cluster, context)], context.now);
}

/** Staff choose the team, and say why (rule K5). */
export function setTeam(
  state: OfficeState,
  command: Extract<CaseCommand, { type: "SetTeam" }>,
  { definition, now }: Context,
): Decision {
  const file = seenOpenCase(state, command);
  if ("accepted" in file) return file;
  const { team, reason } = command;
  if (!Object.hasOwn(definition.teams, team)) return refuse({ code: "unknown-name", what: team });
  if (reason.trim() === "") return refuse({ code: "reason-needed" });
  const change = routed(file, { team, because: byStaff });
  return acceptChanges(file, [{ ...change, note: reason }], now);
}

/**
 * What the rules say of an open case by now: days pass, and the office may have changed its rules. What staff decided
 * stays; so does the team while the cluster does, unless there is no such team any more.
 */
export function judgedAnew(file: OfficeCase, rules: Rules): readonly Change[] {
  const { definition } = rules;
  const { urgency, difficulty, because } = file.cluster;
  const fresh =
    because.urgency.kind === "staff" ? null : clusterOf(traitsOf(file, rules), definition);
  if (fresh !== null && (fresh.urgency !== urgency || fresh.difficulty !== difficulty)) {
    const clustered: Change = { what: { kind: "clustered" }, now: { cluster: fresh } };
    return [clustered, ...routedAnew(file, fresh, rules)];
  }
  const { team, because: why } = file.routing;
  const isPlaced = Object.hasOwn(definition.teams, team) && why.kind !== "no-team";
  return isPlaced ? [] : routedAnew(file, file.cluster, rules);
}

function routedAnew(file: OfficeCase, cluster: Cluster, rules: Rules): readonly Change[] {
  const { team, because } = file.routing;
  const { definition } = rules;
  const isThere = Object.hasOwn(definition.teams, team);
  if (because.kind === "staff" && isThere) return [];
  const routing =
    routingOf(traitsOf(file, rules), cluster, definition) ?? (isThere ? null : lastResort(rules));
  return routing === null || routing.team === team ? [] : [routed(file, routing)];
}

/** No list is left that anybody works through: the first team sees it, and can hand it on. */
function lastResort({ definition }: Rules): OfficeCase["routing"] | null {
  const [team] = Object.keys(definition.teams);
  return team === undefined ? null : { team, because: { kind: "no-team" } };
}

/** In another team nobody has it yet. */
function routed(file: OfficeCase, routing: OfficeCase["routing"]): Change {
  const leaves = routing.team !== file.routing.team;
  return {
    what: { kind: "routed" },
    now: leaves ? { routing, assignee: null } : { routing },
  };
}

function traitsOf({ service, answers }: OfficeCase, { plan }: Rules) {
  return { service, answers, today: plan.day };
}
